/** From a captured document to its claims. */
@NullMarked
package io.touchstone.claim.extract;

import org.jspecify.annotations.NullMarked;
