package io.touchstone.claim.sentence;

/** Tags that were left in a text: between sentences they are as good as white space. */
final class Markup {

    private static final int LONGEST_TAG = 200;
    private static final String SPACE = "&nbsp;";

    private Markup() {}

    /** The text, of the same length, with spaces for tags. */
    static String blanked(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = text.startsWith(SPACE, at) ? at + SPACE.length() : tagEnd(text, at);
            for (int i = at; i < end; i++) {
                blanked.setCharAt(i, ' ');
            }
            at = Math.max(end, at + 1);
        }
        return blanked.toString();
    }

    /** One past the tag that begins at {@code start}; {@code start} if none does ("p < .05"). */
    private static int tagEnd(String text, int start) {
        boolean opens = text.charAt(start) == '<'
                && start + 2 < text.length()
                && (text.charAt(start + 1) == '/' || isLetter(text.charAt(start + 1)));
        int most = Math.min(text.length(), start + LONGEST_TAG);
        for (int at = start + 1; opens && at < most && text.charAt(at) != '<'; at++) {
            if (text.charAt(at) == '>') {
                return at + 1;
            }
        }
        return start;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
