package io.touchstone.evidence.verdict.planted.util;

/** Breaks a rule on purpose. */
public class VaguelyNamed {}
