package io.touchstone.claim.planted.adapter.one;

import io.touchstone.claim.planted.adapter.two.Two;

/** A violation that the architecture rules must find. */
public record One(Two two) {}
