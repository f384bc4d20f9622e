package io.touchstone.claim.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be configured of claim-service, under {@code touchstone.claim}. */
@ConfigMapping(prefix = "touchstone.claim")
public interface ClaimConfig {

    /** What is taken for a claim. */
    Extraction extraction();

    /** Which claims are said to be nearly the same. */
    NearDuplicates nearDuplicates();

    /** The sentence encoder. */
    Encoder encoder();

    /** How messages are handled. */
    Consumer consumer();

    /** How events are relayed. */
    Outbox outbox();

    /** From sentences to claims. */
    interface Extraction {

        /**
         * Least probability that a reader would want a sentence checked, 0 to 1. Half of the sentences that the probability
         * was fitted to are worth checking, of an article's fewer are; 0.6 is where the odds are even for two in five.
         */
        @WithDefault("0.6")
        double threshold();

        /** Most claims of one document version; the most check-worthy are kept. */
        @WithDefault("2000")
        int maxClaims();
    }

    /** Claims that say the same in other words. */
    interface NearDuplicates {

        /** Least cosine of the embeddings of two claims that say the same, 0 to 1. */
        @WithDefault("0.85")
        double threshold();
    }

    /** The sentence encoder. */
    interface Encoder {

        /** How many texts are encoded side by side. */
        @WithDefault("2")
        int parallel();

        /** Threads of ONNX Runtime for one text; side by side uses the cores better. */
        @WithDefault("1")
        int threads();
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
