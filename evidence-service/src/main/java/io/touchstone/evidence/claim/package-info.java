/** The claim as this service understands it: text, type, hedge, frame. */
@NullMarked
package io.touchstone.evidence.claim;

import org.jspecify.annotations.NullMarked;
