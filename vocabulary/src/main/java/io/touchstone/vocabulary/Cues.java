package io.touchstone.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** The pattern of a kind that has one row. */
    static Pattern only(String kind) {
        List<Pattern> patterns = of(kind).patterns;
        if (patterns.size() != 1) {
            throw new IllegalStateException(
                    "cues.tsv has " + patterns.size() + " rows of " + kind + " and should have one");
        }
        return patterns.getFirst();
    }

    static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Where the patterns match, those of the first pattern first. */
    Stream<Span> all(String text) {
        return patterns.stream().flatMap(p -> p.matcher(text).results()).map(m -> new Span(m.start(), m.end()));
    }

    /** The first match of the first pattern that matches at all. */
    Optional<Matcher> first(String text) {
        return patterns.stream().map(p -> p.matcher(text)).filter(Matcher::find).findFirst();
    }
}
