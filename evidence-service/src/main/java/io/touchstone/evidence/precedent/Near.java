package io.touchstone.evidence.precedent;

import io.touchstone.contracts.verdicts.Precedent;

/**
 * A reviewed claim that is like another claim.
 *
 * @param similarity cosine of the two, -1 to 1
 */
public record Near(ReviewedClaim reviewed, double similarity) {

    /** As a verdict tells of it. */
    public Precedent toPrecedent() {
        return new Precedent(
                reviewed.id(),
                reviewed.claim(),
                reviewed.label(),
                reviewed.evidence(),
                reviewed.reason(),
                Math.round(similarity * 1000) / 1000.0);
    }
}
