/** Step five of a verdict: the reason, in words. */
@NullMarked
package io.touchstone.evidence.explain;

import org.jspecify.annotations.NullMarked;
