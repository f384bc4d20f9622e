package io.touchstone.contracts.verdicts;

/** The four labels of AVeriTeC. */
public enum Label {
    SUPPORTED,
    REFUTED,
    CONFLICTING,
    NOT_ENOUGH_EVIDENCE
}
