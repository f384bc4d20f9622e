package io.touchstone.claim.report.planted;

import jakarta.inject.Singleton;

/** Breaks a rule on purpose. */
@Singleton
public class UsesAFramework {}
