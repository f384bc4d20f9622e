package io.touchstone.evidence.adapter.planted;

import io.touchstone.evidence.boot.EvidenceConfig;

/** Breaks a rule on purpose. */
public interface KnowsTheWiring {

    EvidenceConfig config();
}
