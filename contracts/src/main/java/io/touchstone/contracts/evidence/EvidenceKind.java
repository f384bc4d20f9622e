package io.touchstone.contracts.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of source a piece of evidence is. */
public enum EvidenceKind {
    @JsonProperty("systematic_review")
    SYSTEMATIC_REVIEW,
    @JsonProperty("meta_analysis")
    META_ANALYSIS,
    @JsonProperty("rct")
    RCT,
    @JsonProperty("open_label")
    OPEN_LABEL,
    @JsonProperty("cohort")
    COHORT,
    @JsonProperty("case_series")
    CASE_SERIES,
    @JsonProperty("epidemiology")
    EPIDEMIOLOGY,
    @JsonProperty("animal")
    ANIMAL,
    @JsonProperty("narrative_review")
    NARRATIVE_REVIEW,
    @JsonProperty("guideline")
    GUIDELINE,
    @JsonProperty("regulatory")
    REGULATORY,
    @JsonProperty("label")
    LABEL,
    /** An abstract or text whose design is not stated. */
    @JsonProperty("unclassified")
    UNCLASSIFIED
}
