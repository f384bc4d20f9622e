/** Measures starting and checking on this machine. */
@NullMarked
package io.touchstone.local.bench;

import org.jspecify.annotations.NullMarked;
