package io.touchstone.claim.report.planted;

/** Breaks a rule on purpose. */
public class NotNullMarked {}
