/** Step two of a verdict: what each passage says of the claim. */
@NullMarked
package io.touchstone.evidence.judge;

import org.jspecify.annotations.NullMarked;
