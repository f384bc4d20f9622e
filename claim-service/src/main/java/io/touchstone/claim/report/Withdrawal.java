package io.touchstone.claim.report;

import java.time.Instant;

/** An article is no longer followed. */
public record Withdrawal(String reason, Instant at) {}
