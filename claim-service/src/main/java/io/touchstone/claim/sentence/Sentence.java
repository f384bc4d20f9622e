package io.touchstone.claim.sentence;

import io.touchstone.contracts.documents.Block;

/**
 * A sentence, or a whole heading, list item or table row.
 *
 * @param kind of the block it is in
 * @param level of the heading it is, else 0
 * @param block number of its block
 * @param start index of its first {@code char} in the document's text; no white space there
 * @param end one past its last {@code char}; no white space before it
 * @param text from {@code start} to {@code end}, exactly
 */
public record Sentence(Block.Kind kind, int level, int block, int start, int end, String text) {

    /** Whether it names what follows, rather than saying something. */
    public boolean isHeading() {
        return kind == Block.Kind.HEADING || kind == Block.Kind.TITLE;
    }
}
