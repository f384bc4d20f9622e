/** Measures what the platform finds against labels made by people. */
@NullMarked
package io.touchstone.local.evaluate;

import org.jspecify.annotations.NullMarked;
