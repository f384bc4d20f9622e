package io.touchstone.ingest.capture;

/** What counts as white space in a document's text. */
final class Spaces {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private Spaces() {}

    /**
     * Java's and Unicode's white space, no-break spaces, and the two characters without width that web pages and
     * editors leave behind: zero-width space and byte order mark. Controls count too: they show nothing.
     */
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == BYTE_ORDER_MARK
                || codePoint == ZERO_WIDTH_SPACE
                || codePoint < 0x20
                || (codePoint >= 0x7F && codePoint <= 0x9F);
    }

    /** Index of the first character from {@code start} that is no white space; {@code end} when there is none. */
    static int skip(String text, int start, int end) {
        int i = start;
        while (i < end) {
            int codePoint = text.codePointAt(i);
            if (!isSpace(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return end;
    }

    /** One past the last character before {@code end} that is no white space; {@code start} when there is none. */
    static int skipBack(String text, int start, int end) {
        int i = end;
        while (i > start) {
            int codePoint = text.codePointBefore(i);
            if (!isSpace(codePoint)) {
                return i;
            }
            i -= Character.charCount(codePoint);
        }
        return start;
    }

    static boolean isBlank(String text) {
        return skip(text, 0, text.length()) == text.length();
    }

    /** Runs of white space become one space; none at the ends. */
    static String collapse(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isSpace(c)) {
                result.appendCodePoint(c);
            } else if (!result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
                result.append(' ');
            }
        });
        int end = result.length();
        return end > 0 && result.charAt(end - 1) == ' ' ? result.substring(0, end - 1) : result.toString();
    }
}
