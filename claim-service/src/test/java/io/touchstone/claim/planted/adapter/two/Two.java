package io.touchstone.claim.planted.adapter.two;

/** What {@code One} must not know. */
public record Two() {}
