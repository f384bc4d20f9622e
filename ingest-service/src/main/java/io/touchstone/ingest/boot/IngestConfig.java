package io.touchstone.ingest.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What can be configured of ingest-service, under {@code touchstone.ingest}. */
@ConfigMapping(prefix = "touchstone.ingest")
public interface IngestConfig {

    /** How much of an article is taken. */
    Text text();

    /** How pages are fetched. */
    Fetch fetch();

    /** How events are relayed. */
    Outbox outbox();

    /**
     * BCP 47 tags of the languages that are taken, with commas; {@code any} for all. All by default: the report on an
     * article that cannot be read says why.
     */
    @WithDefault("any")
    Set<String> languages();

    /** Limits of an article. */
    interface Text {

        /** Most bytes of the captured text, as UTF-8. */
        @WithDefault("1000000")
        int maxBytes();

        /** Most bytes of what is submitted, before the text is taken out of it. */
        @WithDefault("10000000")
        int maxSourceBytes();

        /** Most paragraphs, headings and rows. */
        @WithDefault("20000")
        int maxBlocks();
    }

    /** The way into the web. */
    interface Fetch {

        /** Whether addresses that are not public are fetched too: for tests, and for an intranet. */
        @WithDefault("false")
        boolean allowPrivate();

        @WithDefault("Touchstone/0.1 (article verifier; fetches single pages on request)")
        String userAgent();

        /** Most bytes of a page, decompressed. */
        @WithDefault("10000000")
        int maxBytes();

        @WithDefault("PT5S")
        Duration connectTimeout();

        /** Longest silence while reading. */
        @WithDefault("PT10S")
        Duration readTimeout();

        /** For all, redirects included. */
        @WithDefault("PT30S")
        Duration deadline();

        @WithDefault("5")
        int maxRedirects();
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
