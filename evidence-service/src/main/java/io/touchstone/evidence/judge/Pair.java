package io.touchstone.evidence.judge;

import io.touchstone.contracts.Require;

/** A claim and a passage to hold against it. What the passage's source is about is for scope to say. */
public record Pair(String claim, String passage) {

    public Pair {
        Require.text("claim", claim);
        Require.text("passage", passage);
    }
}
