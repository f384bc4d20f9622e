package io.touchstone.evidence.verdict.planted;

import io.touchstone.evidence.adapter.kafka.EventConsumers;

/** Breaks a rule on purpose. */
public interface KnowsAnAdapter {

    EventConsumers consumers();
}
