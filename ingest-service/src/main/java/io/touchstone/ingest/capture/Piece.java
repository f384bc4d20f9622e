package io.touchstone.ingest.capture;

import io.touchstone.contracts.documents.Block.Kind;

/**
 * A part of a page before it has a place in the text.
 *
 * @param level 1 to 6 for a heading, else 0
 * @param text without superfluous white space
 * @param linked how many of its code points are in links
 */
record Piece(Kind kind, int level, String text, int linked) {

    /** A menu entry or teaser rather than prose. */
    boolean isMostlyLinks() {
        return linked * 2 > CodePoints.length(text);
    }

    /** How much there is to read; headings do not count, they stand above menus too. */
    int prose() {
        return kind == Kind.HEADING || isMostlyLinks() ? 0 : CodePoints.length(text);
    }
}
