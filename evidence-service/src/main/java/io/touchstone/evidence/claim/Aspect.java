package io.touchstone.evidence.claim;

/** What wording.tsv recognises in a statement. */
public enum Aspect {
    /** Leaves no room: cures, always, extremely. */
    ABSOLUTE,
    /** Says it of everybody, always, wholly: it takes evidence of high certainty. */
    UNIVERSAL,
    /** Reports what a study saw, rather than what is so in general. */
    FINDING,
    /** Denies an absolute: not a cure, no guarantee. */
    MODEST,
    DURABLE,
    TRANSIENT,
    RAPID,
    SLOW,
    SAFE,
    HARM,
    /** The question is open. */
    UNSETTLED,
    STRENGTH,
    /** No difference, not significant, inferior. */
    WEAKER,
    HEDGE,
    REGULATORY,
    HISTORY,
    ATTRIBUTION,
    DOSING
}
