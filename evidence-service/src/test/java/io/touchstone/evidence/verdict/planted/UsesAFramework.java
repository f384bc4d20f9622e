package io.touchstone.evidence.verdict.planted;

import jakarta.inject.Singleton;

/** Breaks a rule on purpose. */
@Singleton
public class UsesAFramework {}
