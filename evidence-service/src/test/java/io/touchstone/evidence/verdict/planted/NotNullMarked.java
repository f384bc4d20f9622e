package io.touchstone.evidence.verdict.planted;

/** Breaks a rule on purpose. */
public class NotNullMarked {}
