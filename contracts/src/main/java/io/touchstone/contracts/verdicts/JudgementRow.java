package io.touchstone.contracts.verdicts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;

/** The judgement of a {@link PairRow}, under its {@code id}. */
public record JudgementRow(String id, Answer stance, Probabilities probabilities) {

    /** The three labels of SciFact and its kin. */
    public enum Answer {
        SUPPORTS,
        REFUTES,
        NOT_ENOUGH_INFO
    }

    /** Sum to 1. */
    public record Probabilities(
            @JsonProperty("SUPPORTS") double supports,
            @JsonProperty("REFUTES") double refutes,
            @JsonProperty("NOT_ENOUGH_INFO") double notEnoughInfo) {}

    public JudgementRow {
        Require.text("id", id);
        Require.present("stance", stance);
        Require.present("probabilities", probabilities);
    }
}
