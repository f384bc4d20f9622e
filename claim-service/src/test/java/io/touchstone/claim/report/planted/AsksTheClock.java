package io.touchstone.claim.report.planted;

import java.time.Instant;

/** Breaks a rule on purpose. */
public class AsksTheClock {

    public Instant when() {
        return Instant.now();
    }
}
