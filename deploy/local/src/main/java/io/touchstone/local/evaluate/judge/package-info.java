/** Measures the judge on pairs of a claim and a passage. */
@NullMarked
package io.touchstone.local.evaluate.judge;

import org.jspecify.annotations.NullMarked;
