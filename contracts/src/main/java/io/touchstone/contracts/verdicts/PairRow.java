package io.touchstone.contracts.verdicts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.touchstone.contracts.Require;

/** A claim and a passage to judge: a line of {@code touchstone judge}, an element of {@code POST /v1/judgements}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PairRow(String id, String claim, String evidence) {

    public PairRow {
        Require.text("id", id);
        Require.text("claim", claim);
        Require.text("evidence", evidence);
    }
}
