package io.touchstone.contracts.claims;

import io.touchstone.contracts.Require;

/**
 * A claim that says the same as another in other words.
 *
 * @param score how near the two are, 0 to 1: the cosine of their embeddings
 * @param documents how many other articles state it now
 */
public record NearDuplicate(String claimId, String text, double score, int documents) {

    public NearDuplicate {
        Require.text("claimId", claimId);
        Require.text("text", text);
        Require.probability("score", score);
        Require.notNegative("documents", documents);
    }
}
