package io.touchstone.vocabulary;

/** A stretch of a text, as indices of its {@code char}s. */
record Span(int start, int end) {

    boolean holds(Match match) {
        return holds(match.start(), match.end());
    }

    boolean holds(int from, int to) {
        return from >= start && to <= end;
    }
}
