package io.touchstone.evidence.scope;

/** In what a source can match a claim, or miss it. */
public enum Respect {
    TREATMENT,
    CONDITION,
    OUTCOME,
    COMPARATOR,
    ROUTE,
    /** People, or animals and cells. */
    SUBJECTS,
    /** Treatment, or use outside it. */
    SETTING,
    /** Whose word it is, where the claim says whose. */
    AUTHORITY
}
