package io.touchstone.claim.sentence;

import com.ibm.icu.text.UnicodeSet;

/** What a sentence never begins or ends with: white space, marks of direction, bullets, numbers of list items. */
final class Edges {

    private static final UnicodeSet BLANK = new UnicodeSet("[[:White_Space:][:Z:][:Cf:][:Cc:]]").freeze();

    /** Pictures serve as bullets too; with them go what varies their look and the frame of a keycap. */
    private static final UnicodeSet BULLET = new UnicodeSet(
                    "[[•·▪▫■□▸►●○◦‣⁃*»›→➢➤★☆✓✔✗✘–—\\-[:Extended_Pictographic:][:Emoji_Modifier:][:Regional_Indicator:]\\uFE0F\\u20E3]"
                            + "-[©®™]]")
            .freeze();

    private static final UnicodeSet ROMAN = new UnicodeSet("[IVXivx]").freeze();
    private static final UnicodeSet DIGIT = new UnicodeSet("[0-9]").freeze();
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_ROMAN = 5;

    private Edges() {}

    static boolean isBlank(int codePoint) {
        return BLANK.contains(codePoint);
    }

    /** Where what is neither blank nor a bullet begins; {@code end} if nowhere. */
    static int start(String text, int start, int end) {
        int at = skipBlank(text, start, end);
        while (at < end) {
            int mark = skip(BULLET, text, at, end);
            // "1️⃣": a digit that is a picture.
            if (mark == at && DIGIT.contains(text.charAt(at))) {
                int keycap = skip(BULLET, text, at + 1, end);
                mark = keycap > at + 1 ? keycap : at;
            }
            if (mark == at) {
                mark = enumerator(text, at, end);
            }
            // A bullet stands before something, and apart from it: "-5 °C" and "*p" are no list items.
            if (mark == at || mark == end || !isBlank(text.codePointAt(mark))) {
                return at;
            }
            at = skipBlank(text, mark, end);
        }
        return end;
    }

    static int end(String text, int start, int end) {
        int at = end;
        while (at > start && isBlank(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    static int skipBlank(String text, int start, int end) {
        return skip(BLANK, text, start, end);
    }

    /** Whether a text is nothing but the number or letter of a list item: "1.", "(2)", "IV.", "b)", "Q.". */
    static boolean isEnumerator(String text, int start, int end) {
        boolean letter =
                end - start == 2 && Character.isLetter(text.charAt(start)) && ".)".indexOf(text.charAt(start + 1)) >= 0;
        return end > start && (letter || enumerator(text, start, end) == end);
    }

    /** One past a number of a list item at {@code start}; {@code start} if there is none. */
    private static int enumerator(String text, int start, int end) {
        boolean open = text.charAt(start) == '(';
        int from = open ? start + 1 : start;
        int to = skip(DIGIT, text, from, Math.min(end, from + LONGEST_NUMBER));
        if (to == from) {
            to = skip(ROMAN, text, from, Math.min(end, from + LONGEST_ROMAN));
            // "I." and "V." are letters that people and vitamins have.
            to = to - from == 1 && !bracketAt(text, to, end) ? from : to;
        }
        if (to == from && from < end && bracketAt(text, from + 1, end) && Character.isLetter(text.charAt(from))) {
            to = from + 1;
        }
        boolean closed = to > from && to < end && (bracketAt(text, to, end) || (!open && text.charAt(to) == '.'));
        return closed ? to + 1 : start;
    }

    private static boolean bracketAt(String text, int at, int end) {
        return at < end && text.charAt(at) == ')';
    }

    /** Never beyond {@code end}, unlike {@code UnicodeSet.span}: pieces of a long run would each read all of it. */
    private static int skip(UnicodeSet set, String text, int from, int end) {
        int at = from;
        while (at < end && set.contains(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, end);
    }
}
