/** Step three of a verdict: whether a source is about what the claim is about. */
@NullMarked
package io.touchstone.evidence.scope;

import org.jspecify.annotations.NullMarked;
