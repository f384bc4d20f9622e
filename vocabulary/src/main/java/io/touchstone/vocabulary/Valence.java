package io.touchstone.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether more of a thing is welcome: said for a name ("weight loss"), for a term, or for a kind of terms. */
final class Valence {

    /** Conditions and harms are what most names stand for. */
    private static final int UNSAID = -1;

    private final Vocabulary vocabulary;
    private final Map<String, Integer> ofTerms = new HashMap<>();
    private final Map<String, Integer> ofNames = new HashMap<>();

    Valence(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (List<String> row : Resource.rows("valence.tsv", 2)) {
            int sign = switch (row.get(1)) {
                case "+" -> 1;
                case "-" -> -1;
                default -> 0;
            };
            String key = row.get(0);
            if (key.startsWith("\"")) {
                ofNames.put(Words.key(key.substring(1, key.length() - 1)), sign);
            } else {
                ofTerms.put(key, sign);
            }
        }
    }

    int of(String text, Match match) {
        Integer named = ofName(text, match);
        if (named != null) {
            return named;
        }
        Integer own = ofTerms.get(match.id());
        if (own != null) {
            return own;
        }
        return vocabulary.ancestors(match.id()).stream()
                .map(ofTerms::get)
                .filter(sign -> sign != null)
                .findFirst()
                .orElse(UNSAID);
    }

    /** Present when the very words carry a sign of their own. */
    @Nullable
    Integer ofName(String text, Match match) {
        return ofNames.get(Words.key(text.substring(match.start(), match.end())));
    }
}
