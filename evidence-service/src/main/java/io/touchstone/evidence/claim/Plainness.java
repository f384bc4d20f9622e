package io.touchstone.evidence.claim;

import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a claim says no more than that something helps, or does not. What a study found on the whole bears on such a
 * claim; on how, for whom best, or compared with what, its words have to speak.
 */
public final class Plainness {

    /** Words that add nothing to "X helps with Y". */
    private static final Set<String> OF_HELPING = stems(
            "treatment treatments therapy patients people person adults individuals study studies research trials evidence"
                    + " scientific show shows shown showed proven found effective effectively effect effects benefit"
                    + " benefits beneficial help helps helped helpful improve improves improved improvement improvements"
                    + " relieve relieves relief reduce reduces reduced reduction lower lowers lowered ease eases eased"
                    + " treat treats work works symptom symptoms suffer suffering experience experienced clinical");

    /** More than so many other words are a claim of their own. */
    private static final int SPARE = 3;

    private Plainness() {}

    public static boolean of(String text, Vocabulary vocabulary) {
        StringBuilder rest = new StringBuilder(text);
        for (Match match : vocabulary.find(text)) {
            for (int i = match.start(); i < match.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return ContentWords.of(rest.toString()).stream()
                        .filter(word -> !OF_HELPING.contains(word))
                        .count()
                <= SPARE;
    }

    private static Set<String> stems(String words) {
        return Stream.of(words.split(" "))
                .flatMap(word -> ContentWords.of(word).stream())
                .collect(Collectors.toSet());
    }
}
