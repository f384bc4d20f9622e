package io.touchstone.claim.sentence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.function.IntConsumer;

/**
 * Where sentences end in a text whose line ends all count: where ICU breaks by Unicode's rules, but not after
 * abbreviations and the numbers of list items, nor before small letters; and where those rules cannot break, since the
 * space between two sentences was lost or a mark of reference took its place. Thread-safe. Whatever is looked at is
 * bounded, so that cost grows with the length of the text.
 */
final class SentenceEnds {

    private static final int LONGEST_WORD = 24;
    private static final int LONGEST_REFERENCE = 12;

    private final BreakIterator prototype = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
    private final Abbreviations abbreviations = new Abbreviations();

    /** Tells the ends in order, the last of which is the end of the text. */
    void forEach(String text, IntConsumer ends) {
        BreakIterator breaks = (BreakIterator) prototype.clone();
        breaks.setText(text);
        int from = breaks.first();
        // Where the words of the sentence begin: found once for each, for many breaks may have to be looked at in it.
        int words = Edges.skipBlank(text, from, text.length());
        int scanned = from;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            for (int at = scanned; at < to; at++) {
                int end = lostEnd(text, from, at);
                if (end > at && end < to) {
                    ends.accept(end);
                    from = end;
                    words = Math.max(words, from);
                }
            }
            scanned = to;
            int end = afterReference(text, to);
            if (end > from && (end == text.length() || !goesOn(text, words, to, end))) {
                ends.accept(end);
                from = end;
                // Blank lines are breaks one by one, and are read once.
                words = words >= from ? words : Edges.skipBlank(text, from, text.length());
            }
        }
        if (from < text.length()) {
            ends.accept(text.length());
        }
    }

    /**
     * Whether the sentence goes on after a break.
     *
     * @param words where its words begin
     * @param to where ICU breaks
     * @param end the same, or after a mark of reference
     */
    private boolean goesOn(String text, int words, int to, int end) {
        int last = Edges.end(text, Math.min(words, to), to);
        if (Edges.isEnumerator(text, words, last)) {
            return true;
        }
        if (last <= words || hasLineEnd(text, last, to)) {
            return false;
        }
        if (end == last && text.charAt(last - 1) < 0x80 && !Character.isUpperCase(text.codePointAt(end))) {
            // No space, where this script has one: the question mark of an address.
            return "\"”’»([".indexOf(text.charAt(end)) < 0 || isWordAt(text, end);
        }
        int next = Edges.skipBlank(text, end, text.length());
        if (next < text.length() && Character.isLowerCase(text.codePointAt(next)) && !isMixed(text, next)) {
            return true;
        }
        return text.charAt(last - 1) == '.' && abbreviations.goesOn(text, words, last - 1, next);
    }

    private static boolean isWordAt(String text, int at) {
        return at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    }

    /** One past a stop at {@code at} that ends a sentence though no space, or a small letter, follows; else -1. */
    private static int lostEnd(String text, int from, int at) {
        char stop = text.charAt(at);
        if (stop == '…') {
            // No terminator by Unicode's rules.
            boolean ends = at + 2 < text.length()
                    && Edges.isBlank(text.charAt(at + 1))
                    && Character.isUpperCase(text.charAt(at + 2));
            return ends ? at + 1 : -1;
        }
        if ((stop != '.' && stop != '!' && stop != '?') || at - from < 3 || at + 2 >= text.length()) {
            return -1;
        }
        char before = text.charAt(at - 1);
        boolean word = Character.isLowerCase(before)
                && Character.isLowerCase(text.charAt(at - 2))
                && Character.isLowerCase(text.charAt(at - 3));
        boolean closed =
                (before == ')' || before == '”' || before == ']') && Character.isLowerCase(text.charAt(at - 2));
        boolean number = Character.isDigit(before) || before == '%';
        if (!word && !closed && !number) {
            return -1;
        }
        char after = text.charAt(at + 1);
        if (Character.isUpperCase(after)) {
            return isWordBeforeSpace(text, at + 1) && !inAddress(text, from, at) ? at + 1 : -1;
        }
        if (after == ' ' && word && isMixed(text, at + 2)) {
            return at + 2;
        }
        int reference = number ? at + 1 : digits(text, at + 1);
        boolean referred = reference > at + 1
                && reference + 1 < text.length()
                && text.charAt(reference) == ' '
                && Character.isUpperCase(text.charAt(reference + 1));
        return referred && !inAddress(text, from, at) ? reference : -1;
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordBeforeSpace(String text, int start) {
        int most = Math.min(text.length(), start + LONGEST_WORD);
        for (int at = start + 1; at < most; at++) {
            char c = text.charAt(at);
            if (!Character.isLowerCase(c) && c != '\'' && c != '’') {
                return Edges.isBlank(c) || (at > start + 1 && (c == ',' || c == '.'));
            }
        }
        return most == text.length();
    }

    private static boolean inAddress(String text, int from, int at) {
        int least = Math.max(from, at - 3 * LONGEST_WORD);
        for (int i = at - 1; i >= least && !Edges.isBlank(text.charAt(i)); i--) {
            if (text.charAt(i) == '@' || text.charAt(i) == '/') {
                return true;
            }
        }
        return false;
    }

    /** "iPad", "mRNA": words that begin small wherever they stand. */
    private static boolean isMixed(String text, int at) {
        int second = at + 1;
        return second + 1 < text.length()
                && Character.isLowerCase(text.charAt(at))
                && (Character.isUpperCase(text.charAt(second)) && Character.isLetter(text.charAt(second + 1)));
    }

    /** One past marks of reference right after a stop: "works.[3] ", "works.¹ ". */
    private static int afterReference(String text, int to) {
        int at = to;
        int most = Math.min(text.length(), to + LONGEST_REFERENCE);
        if (to > 0 && text.charAt(to - 1) == '[') {
            at--;
        }
        int first = at;
        while (at < most && (Character.getType(text.charAt(at)) == Character.OTHER_NUMBER || isBracketed(text, at))) {
            at++;
        }
        boolean apart = at == text.length() || Edges.isBlank(text.charAt(at));
        boolean reference = first > 0 && !Edges.isBlank(text.charAt(first - 1)) && hasDigit(text, first, at) && apart;
        return reference ? at : to;
    }

    private static boolean hasDigit(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> Character.getNumericValue(c) >= 0);
    }

    private static boolean isBracketed(String text, int at) {
        char c = text.charAt(at);
        return c == '[' || c == ']' || (c >= '0' && c <= '9') || c == ',' || c == '–' || c == '-';
    }

    private static boolean hasLineEnd(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if ("\n\r\u0085\u2028\u2029".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
