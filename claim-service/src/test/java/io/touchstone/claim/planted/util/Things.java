package io.touchstone.claim.planted.util;

/** A violation that the architecture rules must find. */
public final class Things {}
