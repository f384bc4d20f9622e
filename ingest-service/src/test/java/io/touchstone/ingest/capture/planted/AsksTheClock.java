package io.touchstone.ingest.capture.planted;

import java.time.Instant;

/** Breaks a rule on purpose. */
public class AsksTheClock {

    public Instant when() {
        return Instant.now();
    }
}
