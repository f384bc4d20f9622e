package io.touchstone.claim.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be configured of claim-service, under {@code touchstone.claim}. */
@ConfigMapping(prefix = "touchstone.claim")
public interface ClaimConfig {

    /** What is taken for a claim. */
    Extraction extraction();

    /** How messages are handled. */
    Consumer consumer();

    /** How events are relayed. */
    Outbox outbox();

    /** From sentences to claims. */
    interface Extraction {

        /** Least probability that a reader would want a sentence checked, 0 to 1. */
        @WithDefault("0.5")
        double threshold();

        /** Most claims of one document version; the most check-worthy are kept. */
        @WithDefault("2000")
        int maxClaims();
    }

    /** The consumers of topics. */
    interface Consumer {

        /** How long a store or broker that is away is waited for before a message goes to the dead-letter topic. */
        @WithDefault("PT5M")
        Duration patience();
    }

    /** The relay of pending events. */
    interface Outbox {

        /** How long a copy holds a document while it publishes its events; longer than publishing takes at worst. */
        @WithDefault("PT30S")
        Duration lease();

        /** How often is looked for events that a dead copy left. */
        @WithDefault("PT10S")
        Duration sweepEvery();

        /** How many documents are relayed at a time. */
        @WithDefault("2")
        int threads();
    }
}
