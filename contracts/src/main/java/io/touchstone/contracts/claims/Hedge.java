package io.touchstone.contracts.claims;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How much the words of a claim hedge it: {@code NONE} for a plain or absolute assertion ("relieves", "is proven to"),
 * {@code WEAK} for one softener ("can", "may", "has shown promise"), {@code STRONG} for several, or for words that
 * leave the matter open ("emerging research suggests it may").
 */
public enum Hedge {
    @JsonProperty("none")
    NONE,
    @JsonProperty("weak")
    WEAK,
    @JsonProperty("strong")
    STRONG
}
