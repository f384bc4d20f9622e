package io.touchstone.evidence.precedent;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;
import io.touchstone.contracts.verdicts.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a reader has held against the starter library by hand.
 *
 * @param label what the reader found
 * @param evidence ids of the records that decided, or of the nearest where none did; empty where nothing was near
 * @param reason in the reader's words; absent where none was noted
 * @param arguable whether a second reader labelled it otherwise: such a claim is no precedent
 */
public record ReviewedClaim(
        String id,
        String claim,
        @JsonProperty("verdict") Label label,
        List<String> evidence,
        @Nullable String reason,
        @JsonProperty("borderline") boolean arguable) {

    public ReviewedClaim {
        Require.text("id", id);
        Require.text("claim", claim);
        Require.present("verdict", label);
        evidence = Require.copy(evidence);
    }

    /** Who wrote a claim: what stands before the first hyphen of its id. */
    public static String author(String id) {
        return id.substring(0, Math.max(0, id.indexOf('-')));
    }
}
