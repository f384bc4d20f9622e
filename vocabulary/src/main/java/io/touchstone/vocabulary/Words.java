package io.touchstone.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text, in the form in which names are compared: without case, accents and plural. */
final class Words {

    /**
     * A word.
     *
     * @param form compared
     * @param joined whether only white space, a hyphen, a slash or an apostrophe parts it from the word before
     */
    record Word(String form, int start, int end, boolean joined) {}

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

    private Words() {}

    /** The forms of its words: two names with the same key are the same name. */
    static String key(String name) {
        return of(name).stream().map(Word::form).collect(Collectors.joining(" "));
    }

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
            at += possessive(text, at);
            previousEnd = at;
        }
        return words;
    }

    /** How long the ending of "Duman's" is: no word of its own, or "the society's ketamine" would name S-ketamine. */
    private static int possessive(String text, int at) {
        boolean ending = at + 1 < text.length()
                && "'\u2019".indexOf(text.charAt(at)) >= 0
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !partOfWord(text.codePointAt(at + 2)));
        return ending ? 2 : 0;
    }

    private static boolean partOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static boolean joined(String text, int from, int to) {
        if (to - from > 4) {
            return false;
        }
        if (dotWithin(text, from, to)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)
                    && "-\u2010\u2011\u2012\u2013\u00a0/'\u2019\u00ad+()®™&%$~\"\u201c\u201d".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A dot that ends no sentence: of an initial, of "St. John's wort", of 0.5. */
    private static boolean dotWithin(String text, int from, int to) {
        if (from == 0 || from == to || text.charAt(from) != '.' || to - from > 2) {
            return false;
        }
        boolean decimal =
                to - from == 1 && Character.isDigit(text.charAt(from - 1)) && Character.isDigit(text.charAt(to));
        boolean initial = Character.isUpperCase(text.charAt(from - 1))
                && (from == 1 || !Character.isLetterOrDigit(text.charAt(from - 2)));
        boolean saint = from > 1
                && text.startsWith("St", from - 2)
                && (from == 2 || !Character.isLetter(text.charAt(from - 3)));
        return decimal || initial || saint;
    }

    private static String form(String word) {
        String form = word.toLowerCase(Locale.ROOT);
        if (!ascii(form)) {
            form = MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFKD))
                    .replaceAll("");
        }
        int length = form.length();
        if (length > 4 && form.endsWith("ies")) {
            return form.substring(0, length - 3) + "y";
        }
        if (length > 5 && form.endsWith("es") && hisses(form, length - 2)) {
            return form.substring(0, length - 2);
        }
        if (length > 3 && form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us") && !form.endsWith("is")) {
            return form.substring(0, length - 1);
        }
        return form;
    }

    /** Patches, rashes, boxes, losses; but headaches. */
    private static boolean hisses(String form, int end) {
        return form.startsWith("sh", end - 2)
                || form.startsWith("ss", end - 2)
                || form.startsWith("x", end - 1)
                || form.startsWith("ch", end - 2) && form.charAt(end - 3) != 'a';
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
