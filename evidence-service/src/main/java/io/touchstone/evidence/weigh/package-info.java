/** Step four of a verdict: a table of stance by quality decides the label. */
@NullMarked
package io.touchstone.evidence.weigh;

import org.jspecify.annotations.NullMarked;
