/** Step four of a verdict: what the sources amount to, scored by a table, decides the label. */
@NullMarked
package io.touchstone.evidence.weigh;

import org.jspecify.annotations.NullMarked;
