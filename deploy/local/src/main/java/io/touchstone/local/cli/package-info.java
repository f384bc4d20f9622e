/** The commands. */
@NullMarked
package io.touchstone.local.cli;

import org.jspecify.annotations.NullMarked;
