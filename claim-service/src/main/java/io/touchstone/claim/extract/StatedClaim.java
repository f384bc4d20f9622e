package io.touchstone.claim.extract;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.Mention;
import java.util.List;

/**
 * A claim and where the document states it.
 *
 * @param mentions sorted by position, at least one
 * @param reasons what made it check-worthy
 */
public record StatedClaim(Claim claim, List<Mention> mentions, List<String> reasons) {

    public StatedClaim {
        Require.present("claim", claim);
        mentions = Require.copy(mentions);
        reasons = Require.copy(reasons);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("mentions must not be empty");
        }
    }
}
