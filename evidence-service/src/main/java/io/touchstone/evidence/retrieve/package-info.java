/** Step one of a verdict: finding passages that may speak to a claim. */
@NullMarked
package io.touchstone.evidence.retrieve;

import org.jspecify.annotations.NullMarked;
