package io.touchstone.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The direction of what a source found. */
public enum Finding {
    @JsonProperty("benefit")
    BENEFIT,
    @JsonProperty("harm")
    HARM,
    @JsonProperty("no_difference")
    NO_DIFFERENCE,
    @JsonProperty("mixed")
    MIXED,
    @JsonProperty("not_applicable")
    NOT_APPLICABLE
}
