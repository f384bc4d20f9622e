package io.touchstone.ingest.capture.planted;

/** Breaks a rule on purpose. */
public class NotNullMarked {}
