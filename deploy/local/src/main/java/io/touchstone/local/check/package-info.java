/** Articles in, reports out. */
@NullMarked
package io.touchstone.local.check;

import org.jspecify.annotations.NullMarked;
