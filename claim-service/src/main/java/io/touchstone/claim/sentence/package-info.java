/** A document's text as sentences, with exact positions. */
@NullMarked
package io.touchstone.claim.sentence;

import org.jspecify.annotations.NullMarked;
