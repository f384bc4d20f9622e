package io.touchstone.claim.planted.middle;

import jakarta.inject.Singleton;
import java.time.Instant;

/** A violation that the architecture rules must find. */
@Singleton
public class WithFramework {
    public Instant now() {
        return Instant.now();
    }
}
