package io.touchstone.ingest.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of a text, or that it cannot be told. Guessers by letter sequences are sure of whole articles and say
 * odd things of single lines, so for little text, and for guesses without confidence, common English words decide.
 */
public final class Languages {

    /** BCP 47 for "undetermined". */
    public static final String UNDETERMINED = "und";

    private static final String ENGLISH = "en";
    /** An article's beginning tells as much as the whole, and costs less. */
    private static final int LOOKED_AT = 6000;

    private static final int FEWEST_LETTERS = 12;
    private static final double SURE = 0.5;
    private static final double LIKELY = 0.06;
    /** A likely guess has to stand out this much from the next one. */
    private static final double STANDING_OUT = 1.7;
    /** In running English every fifth word or so is one of the words below; in no other language one in ten. */
    private static final double ENGLISH_SHARE = 0.1;

    /** Frequent in English; no words of the languages around it. */
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "and", "with", "that", "this", "these", "those", "from", "your", "you", "our", "have", "has", "are",
            "which", "who", "their", "they", "it", "its", "not", "been", "being", "were", "would", "should", "could",
            "can", "may", "might", "of", "for", "by", "is", "helps", "after", "before", "during", "when", "what", "how",
            "about", "into", "more", "than", "we", "she", "he", "to", "be", "as", "or", "on");

    /** Of the words above these are words of other languages too: alone they prove nothing. */
    private static final Set<String> SHARED_WORDS =
            Set.of("is", "of", "for", "on", "as", "or", "be", "he", "we", "to", "may", "can", "by", "it", "has");

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{M}'\u2019]+");

    private final LanguageGuesser guesser;

    public Languages(LanguageGuesser guesser) {
        this.guesser = guesser;
    }

    /** Returns a BCP 47 tag; {@link #UNDETERMINED} when there is too little text or no guess stands out. */
    public String of(String text) {
        String start = start(text);
        if (start.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return UNDETERMINED;
        }
        LanguageGuesser.Guess guess = guesser.guess(start);
        if (guess.confidence() >= SURE) {
            return guess.language();
        }
        if (readsAsEnglish(start)) {
            return ENGLISH;
        }
        boolean likely = guess.confidence() >= LIKELY && guess.confidence() >= STANDING_OUT * guess.next();
        return likely ? guess.language() : UNDETERMINED;
    }

    private static boolean readsAsEnglish(String text) {
        int words = 0;
        int english = 0;
        int telling = 0;
        for (String word : WORD_BREAK.split(text.toLowerCase(Locale.ROOT))) {
            if (word.isEmpty()) {
                continue;
            }
            words++;
            if (ENGLISH_WORDS.contains(word)) {
                english++;
                telling += SHARED_WORDS.contains(word) ? 0 : 1;
            }
        }
        return telling > 0 && english >= ENGLISH_SHARE * words;
    }

    private static String start(String text) {
        if (text.length() <= LOOKED_AT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LOOKED_AT - 1)) ? LOOKED_AT - 1 : LOOKED_AT;
        return text.substring(0, end);
    }
}
