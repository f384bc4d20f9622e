package io.touchstone.claim.adapter.planted;

import io.touchstone.claim.boot.ClaimConfig;

/** Breaks a rule on purpose. */
public interface KnowsTheWiring {

    ClaimConfig config();
}
