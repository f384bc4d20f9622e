package io.touchstone.ingest.document;

import io.touchstone.contracts.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param version the newest version
 * @param versions how many there are
 * @param characters code points of the newest version's text
 * @param capturedAt when the newest version was captured
 * @param withdrawnAt when the article was withdrawn; absent while it is followed
 */
public record DocumentSummary(
        String documentId,
        String version,
        int versions,
        @Nullable String title,
        String language,
        @Nullable String url,
        @Nullable String name,
        int characters,
        Instant capturedAt,
        @Nullable Instant withdrawnAt) {

    public DocumentSummary {
        Require.text("documentId", documentId);
        Require.text("version", version);
        Require.text("language", language);
        Require.present("capturedAt", capturedAt);
        if (versions < 1) {
            throw new IllegalArgumentException("versions must be at least 1, but is " + versions);
        }
    }
}
