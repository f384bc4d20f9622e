package io.touchstone.ingest.adapter.http;

import java.time.Duration;

/**
 * How pages are fetched.
 *
 * @param allowPrivate whether addresses that are not public are fetched too
 * @param userAgent who we say we are
 * @param maxBytes of the decompressed body
 * @param connectTimeout for one connection
 * @param readTimeout between two packets
 * @param deadline for all, redirects included
 * @param maxRedirects how many are followed
 */
public record FetchSettings(
        boolean allowPrivate,
        String userAgent,
        int maxBytes,
        Duration connectTimeout,
        Duration readTimeout,
        Duration deadline,
        int maxRedirects) {

    public FetchSettings {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1, but is " + maxBytes);
        }
        if (maxRedirects < 0) {
            throw new IllegalArgumentException("maxRedirects must not be negative, but is " + maxRedirects);
        }
    }
}
