package io.touchstone.evidence.judge;

import io.touchstone.contracts.Require;
import org.jspecify.annotations.Nullable;

/**
 * A claim and a passage to hold against it.
 *
 * @param about what the passage is about where its words do not say so: the source's title, whom and what it studied; may
 *     be empty
 * @param similarity cosine of their embeddings; absent when it is not known
 */
public record Pair(
        String claim,
        String passage,
        String about,
        @Nullable Double similarity) {

    public Pair {
        Require.text("claim", claim);
        Require.text("passage", passage);
        Require.present("about", about);
    }

    /** A pair of which there is nothing but the two texts. */
    public Pair(String claim, String passage) {
        this(claim, passage, "", null);
    }
}
