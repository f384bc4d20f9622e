package io.touchstone.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** GRADE certainty of a body of evidence. */
public enum Certainty {
    @JsonProperty("very_low")
    VERY_LOW,
    @JsonProperty("low")
    LOW,
    @JsonProperty("moderate")
    MODERATE,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("unrated")
    UNRATED
}
