package io.touchstone.contracts.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;

/**
 * A run of the document's text with one role. Blocks are sorted and do not overlap; text between them is white space.
 *
 * @param kind what the block is in the document
 * @param level 1 to 6 for a heading, else 0
 * @param start first code point in the document's text, 0-based
 * @param end one past the last code point
 */
public record Block(Kind kind, int level, int start, int end) {

    /** The roles a block can have. */
    public enum Kind {
        @JsonProperty("title")
        TITLE,
        @JsonProperty("heading")
        HEADING,
        @JsonProperty("paragraph")
        PARAGRAPH,
        @JsonProperty("list_item")
        LIST_ITEM,
        @JsonProperty("table_row")
        TABLE_ROW,
        @JsonProperty("quote")
        QUOTE
    }

    public Block {
        Require.present("kind", kind);
        Require.notNegative("start", start);
        if (level < 0 || level > 6) {
            throw new IllegalArgumentException("level must be from 0 to 6, but is " + level);
        }
        if (end <= start) {
            throw new IllegalArgumentException("end must be after start " + start + ", but is " + end);
        }
    }
}
