package io.touchstone.evidence.verdict.planted;

import io.touchstone.evidence.adapter.kafka.Gate;

/** Breaks a rule on purpose. */
public interface KnowsAnAdapter {

    Gate gate();
}
