package io.touchstone.contracts.documents;

import io.touchstone.contracts.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission: the answer of {@code POST /v1/documents}.
 *
 * @param known whether this very version was there already
 * @param characters code points of the text
 */
public record CaptureReceipt(
        String documentId,
        String version,
        @Nullable String title,
        String language,
        @Nullable String url,
        @Nullable String name,
        int characters,
        boolean known,
        Instant capturedAt) {

    public CaptureReceipt {
        Require.text("documentId", documentId);
        Require.text("version", version);
        Require.text("language", language);
        Require.present("capturedAt", capturedAt);
    }
}
