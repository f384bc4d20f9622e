package io.touchstone.claim.sentence;

/** Translates between positions in {@code char}s and in code points of one text, at once in either direction. */
public final class CodePoints {

    private final String text;
    private final int length;
    /** Code points before each char; absent when the text has no surrogates. */
    private final int @org.jspecify.annotations.Nullable [] before;

    public CodePoints(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.before = length == text.length() ? null : count(text);
    }

    /** How many code points the text has. */
    public int length() {
        return length;
    }

    /** The code point position of a {@code char} index. */
    public int ofChar(int index) {
        return before == null ? index : before[index];
    }

    /** The {@code char} index of a code point position. */
    public int toChar(int position) {
        if (before == null) {
            return position;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] count(String text) {
        int[] before = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int width = Character.charCount(text.codePointAt(i));
            before[i] = count;
            if (width == 2) {
                // Inside a pair, where nobody should point: as its start, so that toChar never answers with it.
                before[i + 1] = count;
            }
            count++;
            i += width;
        }
        before[text.length()] = count;
        return before;
    }
}
