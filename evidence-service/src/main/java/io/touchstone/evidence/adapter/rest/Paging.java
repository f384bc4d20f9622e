package io.touchstone.evidence.adapter.rest;

import io.touchstone.webapi.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after ids greater than this one; absent: from the first
 */
record Paging(@Nullable String after, int limit) {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    static Paging of(@Nullable String after, @Nullable String limit) {
        return new Paging(after == null || after.isBlank() ? null : after, limit == null ? USUAL : number(limit));
    }

    /** The Link header that leads on. */
    String next(String path, String lastId) {
        return "<%s?after=%s&limit=%d>; rel=\"next\""
                .formatted(path, URLEncoder.encode(lastId, StandardCharsets.UTF_8), limit);
    }

    private static int number(String limit) {
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the value.
        }
        throw ProblemException.badRequest(
                "invalid-parameter", "limit must be a number from 1 to " + MOST + ", but is '" + limit + "'.");
    }
}
