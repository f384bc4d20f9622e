/** Which sentences state something that a reader would want checked. */
@NullMarked
package io.touchstone.claim.checkworthy;

import org.jspecify.annotations.NullMarked;
