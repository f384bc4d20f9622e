package io.touchstone.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guards for the records: each throws an {@link IllegalArgumentException} that names the field and the value. */
public final class Require {

    private Require() {}

    /** Returns {@code value} when it holds a non-blank text. */
    public static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
        return value;
    }

    /** Returns {@code value} when it is present. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " must be present");
        }
        return value;
    }

    /** Returns {@code value} when it is a probability: a number from 0 to 1. */
    public static double probability(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + " must be from 0 to 1, but is " + value);
        }
        return value;
    }

    /** Returns {@code value} when it is at least 0. */
    public static int notNegative(String field, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " must not be negative, but is " + value);
        }
        return value;
    }

    /** Returns an unmodifiable copy; an absent list reads as an empty one. */
    public static <T> List<T> copy(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
