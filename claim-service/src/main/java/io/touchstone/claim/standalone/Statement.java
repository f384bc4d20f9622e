package io.touchstone.claim.standalone;

import io.touchstone.contracts.Require;

/**
 * A sentence's words with what they refer to put in.
 *
 * @param text without line breaks and markup
 * @param ambiguous whether something in it refers to what could not be told
 * @param resolved whether words were put in
 */
public record Statement(String text, boolean ambiguous, boolean resolved) {

    public Statement {
        Require.present("text", text);
    }

    /** With words put in. */
    Statement with(String words) {
        return new Statement(words, ambiguous, true);
    }

    /** With a reference left in that could not be told. */
    Statement unclear() {
        return new Statement(text, true, resolved);
    }
}
