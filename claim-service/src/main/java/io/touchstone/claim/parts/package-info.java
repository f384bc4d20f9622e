/** Compound sentences as separate claims. */
@NullMarked
package io.touchstone.claim.parts;

import org.jspecify.annotations.NullMarked;
