package io.touchstone.ingest.capture.planted;

import jakarta.inject.Singleton;

/** Breaks a rule on purpose. */
@Singleton
public class UsesAFramework {}
