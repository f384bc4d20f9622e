package io.touchstone.contracts.verdicts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.touchstone.contracts.Require;

/** A claim to verify, as a row: a line of {@code touchstone verify}, an element of {@code POST /v1/verdicts/preview}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClaimRow(String id, String claim) {

    public ClaimRow {
        Require.text("id", id);
        Require.text("claim", claim);
    }
}
