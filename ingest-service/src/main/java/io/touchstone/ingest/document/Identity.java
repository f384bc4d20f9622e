package io.touchstone.ingest.document;

import io.touchstone.contracts.Digest;
import org.jspecify.annotations.Nullable;

/** What an article and its versions are called: derived from what they are, so that a repeat finds them again. */
final class Identity {

    private static final String PREFIX = "doc";

    private Identity() {}

    /** Names the article: by its canonical address, by its text where it has none. */
    static String documentId(@Nullable String url, String text) {
        // The kind takes part, or a text that consists of an address would be that page.
        return url == null ? Digest.id(PREFIX, "text", text) : Digest.id(PREFIX, "url", url);
    }

    /** Names the version: the same text is the same version. */
    static String version(String text) {
        return Digest.sha256(text);
    }
}
