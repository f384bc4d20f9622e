package io.touchstone.claim.report.planted.util;

/** Breaks a rule on purpose. */
public class VaguelyNamed {}
