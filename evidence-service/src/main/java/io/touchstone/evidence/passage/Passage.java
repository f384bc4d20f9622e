package io.touchstone.evidence.passage;

import io.touchstone.contracts.Require;

/**
 * A sentence of a source's finding, exactly as it stands there.
 *
 * @param recordId the record it is from
 * @param ordinal which sentence of the finding it is, from 0
 * @param text the words
 * @param start first code point in the finding, 0-based
 * @param end one past the last code point
 * @param hash SHA-256 of the words
 */
public record Passage(String recordId, int ordinal, String text, int start, int end, String hash) {

    public Passage {
        Require.text("recordId", recordId);
        Require.notNegative("ordinal", ordinal);
        Require.text("text", text);
        Require.text("hash", hash);
        if (text.codePointCount(0, text.length()) != end - start) {
            throw new IllegalArgumentException("a passage of " + text.codePointCount(0, text.length())
                    + " code points does not fill " + start + " to " + end);
        }
    }
}
