package io.touchstone.evidence.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be configured of evidence-service, under {@code touchstone.evidence}. */
@ConfigMapping(prefix = "touchstone.evidence")
public interface EvidenceConfig {

    /** Where the index is; what is in there can be deleted while the service is down. */
    Path dataDirectory();

    /** The sentence encoder. */
    Encoder encoder();

    /** The stance judge. */
    Judge judge();

    /** The evidence library. */
    Library library();

    /** Verdicts that are kept up to date. */
    Reassessment reassessment();

    /** How messages are handled. */
    Consumer consumer();

    /** How events are relayed. */
    Outbox outbox();

    /** The sentence encoder. */
    interface Encoder {

        /** How many texts are encoded side by side. */
        @WithDefault("2")
        int parallel();

        /** Threads of ONNX Runtime for one text; side by side uses the cores better. */
        @WithDefault("1")
        int threads();

        /** How many claims' vectors are remembered, 1.5 kB each. */
        @WithDefault("10000")
        int remembered();
    }

    /** The stance judge. */
    interface Judge {

        /** A folder with another judge than the one that ships, as training/judge/export.py writes it. */
        Optional<Path> model();

        /** How many pairs are judged side by side, each by one thread. */
        @WithDefault("2")
        int parallel();

        /** How many pairs' answers are remembered, about 130 bytes each. */
        @WithDefault("100000")
        int remembered();
    }

    /** The evidence library. */
    interface Library {

        /** Whether a new library starts with the records that ship. */
        @WithDefault("true")
        boolean starter();
    }

    /** Verdicts that are kept up to date. */
    interface Reassessment {

        /** How long the library must have been quiet before claims are held against it again. */
        @WithDefault("PT2S")
        Duration quiet();

        /** At the latest so long after a change, quiet or not. */
        @WithDefault("PT60S")
        Duration atLatest();
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
