package io.touchstone.contracts.verdicts;

import io.touchstone.contracts.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim much like the one of the verdict that readers have held against the same evidence before.
 *
 * @param claim its words
 * @param label what they found
 * @param evidence ids of the records that decided, or of the nearest where none did; empty where nothing was near
 * @param reason in their words; absent where none was noted
 * @param similarity cosine of the two claims, -1 to 1
 */
public record Precedent(
        String id,
        String claim,
        Label label,
        List<String> evidence,
        @Nullable String reason,
        double similarity) {

    public Precedent {
        Require.text("id", id);
        Require.text("claim", claim);
        Require.present("label", label);
        evidence = Require.copy(evidence);
        if (!(similarity >= -1 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity must be between -1 and 1, but is " + similarity);
        }
    }
}
