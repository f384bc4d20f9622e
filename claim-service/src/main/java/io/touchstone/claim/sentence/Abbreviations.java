package io.touchstone.claim.sentence;

import io.touchstone.claim.lexicon.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a full stop belongs to an abbreviation and the sentence goes on. ICU's own list of suppressions has no
 * conditions and is held against the last letters, not the last word: with "No." and "est." in it nothing ends after
 * "No.", "best." or "asleep.". Thread-safe; looks at a bounded number of characters.
 */
final class Abbreviations {

    private static final int LONGEST_WORD = 24;

    /** What has to follow for the sentence to go on. */
    private enum Before {
        ALWAYS,
        NUMBER,
        NAME,
        DAY
    }

    private final Map<String, Before> known = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    Abbreviations() {
        for (String row : Lexicon.rows("sentence/abbreviations.tsv")) {
            String[] cells = row.split("\t");
            known.put(cells[0], Before.valueOf(cells[1].toUpperCase(Locale.ROOT)));
        }
        for (String row : Lexicon.rows("sentence/words.tsv")) {
            String[] cells = row.split("\t");
            words.put(cells[0], new HashSet<>(List.of(cells[1].split(" "))));
        }
    }

    /**
     * Whether a sentence goes on after a full stop.
     *
     * @param from where the sentence begins
     * @param stop index of its full stop
     * @param next where the next word, or what stands before it, begins
     */
    boolean goesOn(String text, int from, int stop, int next) {
        int start = wordStart(text, from, stop);
        String word = text.substring(start, stop + 1);
        Before before = known.get(word);
        if (before == null && isSingleLetter(word)) {
            String named = text.substring(wordStart(text, from, Math.max(from, start - 1)), Math.max(from, start - 1));
            return !is("lettered", named) && follows(Before.NAME, text, next);
        }
        return follows(before != null ? before : isLetters(word) ? Before.NAME : null, text, next);
    }

    private boolean follows(@Nullable Before before, String text, int next) {
        if (before == null || next >= text.length()) {
            return false;
        }
        String word = text.substring(next, wordEnd(text, next));
        return switch (before) {
            case ALWAYS -> true;
            case NUMBER -> !word.isEmpty() && Character.isDigit(word.charAt(0));
            case NAME -> !is("first", word);
            case DAY -> is("day", word);
        };
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSingleLetter(String word) {
        return word.length() == 2 && Character.isUpperCase(word.charAt(0));
    }

    /** "U.S.", "B.Sc.": full stops after every letter or two, and more than one of them. */
    private static boolean isLetters(String word) {
        int run = 0;
        int stops = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '.') {
                stops++;
                if (run < 1 || run > 2) {
                    return false;
                }
                run = 0;
            } else if (Character.isLetter(word.charAt(i))) {
                run++;
            } else {
                return false;
            }
        }
        return stops > 1 && run == 0;
    }

    private static int wordStart(String text, int from, int end) {
        int least = Math.max(from, end - LONGEST_WORD);
        int start = end;
        while (start > least && !isGap(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int start) {
        int most = Math.min(text.length(), start + LONGEST_WORD);
        int end = start;
        while (end < most && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isGap(char c) {
        return Edges.isBlank(c) || "(\"“‘[/".indexOf(c) >= 0;
    }
}
