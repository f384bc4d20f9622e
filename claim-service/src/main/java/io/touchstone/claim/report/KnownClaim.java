package io.touchstone.claim.report;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a claim. A verdict may be known before the claim is, as they come on different topics.
 *
 * @param statedIn the document versions that state it, as {@code documentId@version}
 * @param verdict the current one
 */
public record KnownClaim(
        String claimId,
        @Nullable Claim claim,
        List<String> statedIn,
        @Nullable Verdict verdict) {

    public KnownClaim {
        Require.text("claimId", claimId);
        statedIn = Require.copy(statedIn);
    }
}
