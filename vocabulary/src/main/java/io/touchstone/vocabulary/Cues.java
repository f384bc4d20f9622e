package io.touchstone.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns of one kind out of cues.tsv, in their order. */
final class Cues {

    private final List<Pattern> patterns;

    private Cues(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    static Cues of(String kind) {
        return new Cues(Resource.rows("cues.tsv", 2).stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> compile(row.get(1)))
                .toList());
    }

    static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first match of the first pattern that matches at all. */
    Optional<Matcher> first(String text) {
        return patterns.stream().map(p -> p.matcher(text)).filter(Matcher::find).findFirst();
    }
}
