package io.touchstone.contracts.verdicts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a reader should mind beside the label. */
public enum Flag {
    @JsonProperty("overstates_certainty")
    OVERSTATES_CERTAINTY,
    @JsonProperty("overgeneralises")
    OVERGENERALISES,
    @JsonProperty("regulatory_misstatement")
    REGULATORY_MISSTATEMENT,
    @JsonProperty("number_mismatch")
    NUMBER_MISMATCH,
    @JsonProperty("omits_risk")
    OMITS_RISK,
    @JsonProperty("outdated")
    OUTDATED
}
