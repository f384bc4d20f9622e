package io.touchstone.claim.classify;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Hedge;
import java.util.List;

/**
 * What a candidate was found to be.
 *
 * @param checkWorthiness calibrated probability that a reader would want it checked
 * @param type the likeliest
 * @param hedge the likeliest
 * @param reasons what spoke for and against checking it, the weightiest first, for example {@code +effect},
 *     {@code -question}; {@code meaning} stands for the sentence embedding
 */
public record Reading(double checkWorthiness, ClaimType type, Hedge hedge, List<String> reasons) {

    public Reading {
        Require.probability("checkWorthiness", checkWorthiness);
        Require.present("type", type);
        Require.present("hedge", hedge);
        reasons = Require.copy(reasons);
    }
}
