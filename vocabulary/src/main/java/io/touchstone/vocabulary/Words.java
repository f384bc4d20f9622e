package io.touchstone.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text, in the form in which names are compared: without case, accents and plural. */
final class Words {

    /**
     * A word.
     *
     * @param form compared
     * @param joined whether only white space, a hyphen, a slash or an apostrophe parts it from the word before
     */
    record Word(String form, int start, int end, boolean joined) {}

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int length = text.length();
        int at = 0;
        int previousEnd = 0;
        while (at < length) {
            int codePoint = text.codePointAt(at);
            if (!Character.isLetterOrDigit(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int start = at;
            while (at < length && partOfWord(codePoint = text.codePointAt(at))) {
                at += Character.charCount(codePoint);
            }
            words.add(new Word(form(text.substring(start, at)), start, at, joined(text, previousEnd, start)));
            previousEnd = at;
        }
        return words;
    }

    private static boolean partOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static boolean joined(String text, int from, int to) {
        if (to - from > 4) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && "-\u2010\u2011\u2012\u2013\u00a0/'\u2019\u00ad+()®™&".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String form(String word) {
        String form = word.toLowerCase(Locale.ROOT);
        if (!ascii(form)) {
            form = Normalizer.normalize(form, Normalizer.Form.NFKD).replaceAll("\\p{Mn}", "");
        }
        int length = form.length();
        if (length > 4 && form.endsWith("ies")) {
            return form.substring(0, length - 3) + "y";
        }
        if (length > 3 && form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us") && !form.endsWith("is")) {
            return form.substring(0, length - 1);
        }
        return form;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
