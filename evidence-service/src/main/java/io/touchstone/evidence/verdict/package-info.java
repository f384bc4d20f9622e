/** Verdicts: reaching them, keeping their history, superseding them. */
@NullMarked
package io.touchstone.evidence.verdict;

import org.jspecify.annotations.NullMarked;
