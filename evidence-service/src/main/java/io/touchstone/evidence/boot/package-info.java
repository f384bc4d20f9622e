/** Configuration, wiring, health. */
@NullMarked
package io.touchstone.evidence.boot;

import org.jspecify.annotations.NullMarked;
