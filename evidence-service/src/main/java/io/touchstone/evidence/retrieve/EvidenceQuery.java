package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.Require;

/**
 * What to look for.
 *
 * @param text in words
 * @param top how many records at most
 */
public record EvidenceQuery(String text, int top, EvidenceFilter filter) {

    public EvidenceQuery {
        Require.text("text", text);
        if (top < 1) {
            throw new IllegalArgumentException("top must be at least 1, but is " + top);
        }
    }

    public EvidenceQuery(String text, int top) {
        this(text, top, EvidenceFilter.ALL);
    }
}
