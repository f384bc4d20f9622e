/** Claims that readers have held against the evidence before: what a like claim was found to be speaks for a new one. */
@NullMarked
package io.touchstone.evidence.precedent;

import org.jspecify.annotations.NullMarked;
