package io.touchstone.ingest.capture;

/** Turns indices of Java's characters into positions in code points. Ask in ascending order: one pass over the text. */
final class CodePoints {

    private final String text;
    private int index;
    private int position;

    CodePoints(String text) {
        this.text = text;
    }

    /** The number of code points before {@code charIndex}, which is at least the one asked before. */
    int at(int charIndex) {
        if (charIndex < index) {
            throw new IllegalArgumentException("asked for " + charIndex + " after " + index);
        }
        position += text.codePointCount(index, charIndex);
        index = charIndex;
        return position;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
