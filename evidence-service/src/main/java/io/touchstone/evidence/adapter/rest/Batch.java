package io.touchstone.evidence.adapter.rest;

import io.touchstone.webapi.ProblemException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks the arrays that come in. */
final class Batch {

    /** Requests of a kind that may hold the judge at a time: the claims that wait in the log have to get their turn. */
    static final int AT_ONCE = 4;

    private Batch() {}

    /** Returns the rows; refuses no array, one with holes, and one that is too long. */
    static <T> List<T> of(@Nullable List<@Nullable T> rows, String what, int most) {
        if (rows == null) {
            throw ProblemException.badRequest("bad-request", "The body is empty: send a JSON array of " + what + ".");
        }
        if (rows.size() > most) {
            throw ProblemException.badRequest(
                    "too-many-rows",
                    "There are " + rows.size() + " " + what + "; send at most " + most + " at a time.");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == null) {
                throw ProblemException.badRequest("bad-request", "Element " + i + " is null.");
            }
        }
        return rows.stream().map(Objects::requireNonNull).toList();
    }
}
