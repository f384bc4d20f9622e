package io.touchstone.contracts.verdicts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a passage says of a claim. */
public enum Stance {
    @JsonProperty("supports")
    SUPPORTS,
    @JsonProperty("refutes")
    REFUTES,
    @JsonProperty("neutral")
    NEUTRAL
}
