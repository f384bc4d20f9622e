package io.touchstone.claim.extract;

import com.ibm.icu.lang.UScript;
import io.touchstone.claim.lexicon.Lexicon;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether claims can be extracted from a text: they are from English. A text whose language could not be told is mostly a
 * short one; it is read unless it plainly is something else, for a claim that nobody looked at is worse than an odd one.
 */
final class ReadableLanguage {

    private static final String ENGLISH = "en";
    private static final String UNDETERMINED = "und";

    /** An article's beginning tells as much as the whole. */
    private static final int LOOKED_AT = 6_000;

    /** From so many words on English shows by its small words. */
    private static final int RUNNING_TEXT = 40;

    /** Of running English every sixth word or so is one of them; of another language with an English quote in it far fewer. */
    private static final double ENGLISH_SHARE = .09;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’]+");

    private final Set<String> english = new HashSet<>(Lexicon.rows("extract/english-words.txt"));

    /**
     * Returns why a text cannot be read; empty when it can.
     *
     * @param language its BCP 47 tag, {@code und} when it could not be told
     */
    Optional<String> objection(String language, String text) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        if (primary.equals(ENGLISH)) {
            return Optional.empty();
        }
        if (primary.isEmpty() || primary.equals(UNDETERMINED)) {
            return mayBeEnglish(text.substring(0, Math.min(text.length(), LOOKED_AT)))
                    ? Optional.empty()
                    : Optional.of(
                            "Claims were not extracted: the language of the article could not be told, and it does"
                                    + " not read as English; claims are extracted from English only.");
        }
        return Optional.of("Claims were not extracted: the article is in " + name(language)
                + ", and claims are extracted from English only.");
    }

    private boolean mayBeEnglish(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && UScript.getScript(c) == UScript.LATIN)
                .count();
        if (latin * 2 < letters) {
            return false;
        }
        int words = 0;
        int telling = 0;
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            words += word.isEmpty() ? 0 : 1;
            telling += english.contains(word) ? 1 : 0;
        }
        return words < RUNNING_TEXT || telling >= ENGLISH_SHARE * words;
    }

    private static String name(String language) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return name.equals(language) ? "the language '" + language + "'" : name + " (" + language + ")";
    }
}
