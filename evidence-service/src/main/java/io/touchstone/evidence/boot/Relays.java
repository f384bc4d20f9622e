package io.touchstone.evidence.boot;

import io.touchstone.messaging.outbox.OutboxRelay;
import java.time.Duration;

/** The relays of this service, one a collection. */
record Relays(OutboxRelay evidence, OutboxRelay verdicts) implements AutoCloseable {

    void start(Duration sweepEvery) {
        evidence.start(sweepEvery);
        verdicts.start(sweepEvery);
    }

    long published() {
        return evidence.published() + verdicts.published();
    }

    boolean failing() {
        return evidence.failing() || verdicts.failing();
    }

    @Override
    public void close() {
        evidence.close();
        verdicts.close();
    }
}
