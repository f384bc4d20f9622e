/** The launcher and the command line. */
@NullMarked
package io.touchstone.local;

import org.jspecify.annotations.NullMarked;
