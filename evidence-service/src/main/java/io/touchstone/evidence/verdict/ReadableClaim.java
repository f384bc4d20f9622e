package io.touchstone.evidence.verdict;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells claims that the method cannot read, and says why. */
final class ReadableClaim {

    static final int LONGEST = 2_000;

    private static final int FEWEST_LETTERS = 3;
    /** A statement of this many words has one of the commonest English words in it, or is not English. */
    private static final int ENOUGH_WORDS = 7;

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}'’]+");

    private static final Set<String> COMMON = Set.of(
            ("the of and to in a is that for it as was with be by on not he his but at are this have from or had an"
                            + " they which you were her she all their one there been if more when will would who so no"
                            + " can has than may after most only any does do reduces causes within into up down over"
                            + " under through about during between per each two three some many people patients weeks"
                            + " days months hours years relieves improves helps lowers raises increases prevents treats"
                            + " cures works relieve improve help reduce lower increase prevent treat better faster")
                    .split(" "));

    Optional<String> refusal(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return Optional.of("The claim is " + length + " characters long; a single claim has at most " + LONGEST
                    + ". Split it into single claims.");
        }
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters < FEWEST_LETTERS) {
            return Optional.of("The claim holds no words.");
        }
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        String[] words = NOT_A_WORD.split(text.toLowerCase(Locale.ROOT).strip());
        boolean english = words.length < ENOUGH_WORDS || Arrays.stream(words).anyMatch(COMMON::contains);
        if (latin * 2 < letters || !english) {
            return Optional.of("The claim is not in English; only English claims can be held against the library.");
        }
        return Optional.empty();
    }
}
