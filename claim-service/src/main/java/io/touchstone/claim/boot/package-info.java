/** Configuration, wiring, health. */
@NullMarked
package io.touchstone.claim.boot;

import org.jspecify.annotations.NullMarked;
