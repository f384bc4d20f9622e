package io.touchstone.evidence.scope;

/** In what a source can match a claim, or miss it. */
public enum Respect {
    /** Which study, where the claim says which. */
    STUDY,
    TREATMENT,
    CONDITION,
    OUTCOME,
    COMPARATOR,
    ROUTE,
    /** People, or animals and cells. */
    SUBJECTS,
    /** Whom, where what holds for others need not hold for them: children, the old, in pregnancy. */
    POPULATION,
    /** Treatment, or use outside it. */
    SETTING,
    /** Whose word it is, where the claim says whose. */
    AUTHORITY
}
