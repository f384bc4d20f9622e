package io.touchstone.ingest.capture.planted.util;

/** Breaks a rule on purpose. */
public class VaguelyNamed {}
