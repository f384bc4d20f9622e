/** Rows in and out: streamed, in order, with bounded memory. */
@NullMarked
package io.touchstone.local.rows;

import org.jspecify.annotations.NullMarked;
