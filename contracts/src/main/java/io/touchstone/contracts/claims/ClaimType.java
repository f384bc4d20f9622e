package io.touchstone.contracts.claims;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of statement a claim is. */
public enum ClaimType {
    @JsonProperty("efficacy")
    EFFICACY,
    @JsonProperty("safety")
    SAFETY,
    @JsonProperty("regulatory")
    REGULATORY,
    @JsonProperty("mechanism")
    MECHANISM,
    @JsonProperty("statistic")
    STATISTIC,
    @JsonProperty("dosing_protocol")
    DOSING_PROTOCOL,
    @JsonProperty("comparison")
    COMPARISON,
    @JsonProperty("epidemiology")
    EPIDEMIOLOGY,
    @JsonProperty("history")
    HISTORY,
    @JsonProperty("attribution")
    ATTRIBUTION,
    @JsonProperty("testimonial")
    TESTIMONIAL,
    @JsonProperty("opinion")
    OPINION,
    @JsonProperty("promotion")
    PROMOTION,
    @JsonProperty("other")
    OTHER
}
