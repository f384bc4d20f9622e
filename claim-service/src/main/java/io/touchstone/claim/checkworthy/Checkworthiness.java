package io.touchstone.claim.checkworthy;

import io.touchstone.contracts.Require;
import java.util.List;

/**
 * Whether a sentence is worth checking.
 *
 * @param score probability that a reader would want it checked
 * @param reasons what spoke for and against it, the weightiest first, for example {@code +effect}, {@code -question}
 */
public record Checkworthiness(double score, List<String> reasons) {

    public Checkworthiness {
        Require.probability("score", score);
        reasons = Require.copy(reasons);
    }
}
