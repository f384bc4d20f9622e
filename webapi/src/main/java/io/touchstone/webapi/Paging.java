package io.touchstone.webapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after ids greater than this one; absent: from the first
 * @param limit how many at most
 */
public record Paging(@Nullable String after, int limit) {

    /**
     * What a request's parameters say.
     *
     * @param usual the limit when none is given
     * @param most the greatest limit; another one is answered with a problem
     */
    public static Paging of(@Nullable String after, @Nullable String limit, int usual, int most) {
        return new Paging(after == null || after.isBlank() ? null : after, limit == null ? usual : number(limit, most));
    }

    /** The Link header that leads on. */
    public String next(String path, String lastId) {
        return "<%s?after=%s&limit=%d>; rel=\"next\""
                .formatted(path, URLEncoder.encode(lastId, StandardCharsets.UTF_8), limit);
    }

    private static int number(String limit, int most) {
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the value.
        }
        throw ProblemException.badRequest(
                "invalid-parameter", "limit must be a number from 1 to " + most + ", but is '" + limit + "'.");
    }
}
