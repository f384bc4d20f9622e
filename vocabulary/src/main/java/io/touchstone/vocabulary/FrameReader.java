package io.touchstone.vocabulary;

import io.touchstone.contracts.claims.Frame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text is about. Works on one statement; of a longer text it reads the first {@value #LIMIT} characters.
 * Thread-safe; load it once.
 */
public final class FrameReader {

    private static final int LIMIT = 2_000;
    private static final int COMPARATOR_LENGTH = 120;
    private static final int POPULATION_REACH = 40;
    private static final String UNSPECIFIED = "therapy-unspecified";
    private static final Pattern CLAUSE_END =
            Cues.compile("[,;:.()]|\\b(?:which|that|because|when|and (?:is|are|has|can|it)|who|where)\\b");

    private record Combination(String one, String other, String together) {}

    private final Vocabulary vocabulary;
    private final DirectionReader directions;
    private final QuantityReader quantities = new QuantityReader();
    private final Cues joined = Cues.of("joined");
    private final Cues compared = Cues.of("compared");
    private final Cues population = Cues.of("population");
    private final Cues time = Cues.of("time");
    private final List<Combination> combinations = Resource.rows("combinations.tsv", 3).stream()
            .map(row -> new Combination(row.get(0), row.get(1), row.get(2)))
            .toList();

    public FrameReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.directions = new DirectionReader(vocabulary);
    }

    /** The frame of a statement; fields that its words do not give are empty. */
    public Frame read(String text) {
        String statement = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
        List<Match> matches = vocabulary.find(statement);
        Span comparator = comparator(statement);
        List<Match> effects = of(matches, Facet.CONDITION, Facet.OUTCOME);
        return new Frame(
                interventions(statement, matches, comparator),
                distinct(effects),
                directions.read(statement, effects),
                comparator == null ? null : comparatorName(statement, comparator, matches),
                population(statement, matches),
                time.first(statement).map(m -> m.group().strip()).orElse(null),
                of(matches, Facet.ROUTE).stream().map(Match::id).findFirst().orElse(null),
                quantities.read(statement));
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private record Span(int start, int end) {
        boolean holds(Match match) {
            return match.start() >= start && match.end() <= end;
        }
    }

    private @Nullable Span comparator(String text) {
        Matcher cue = compared.first(text).orElse(null);
        if (cue == null) {
            return null;
        }
        int start = cue.end();
        int limit = Math.min(text.length(), start + COMPARATOR_LENGTH);
        Matcher stop = CLAUSE_END.matcher(text).region(Math.min(start + 1, limit), limit);
        int end = stop.find() ? stop.start() : limit;
        return text.substring(start, end).isBlank() ? null : new Span(start, end);
    }

    private @Nullable String comparatorName(String text, Span span, List<Match> matches) {
        return of(matches, Facet.INTERVENTION).stream()
                .filter(span::holds)
                .map(Match::id)
                .filter(id -> !id.equals(UNSPECIFIED))
                .findFirst()
                .orElseGet(() -> text.substring(span.start(), span.end()).strip());
    }

    /** The people, and what they have where that follows. */
    private @Nullable String population(String text, List<Match> matches) {
        Matcher people = population.first(text).orElse(null);
        if (people == null) {
            return null;
        }
        int end = people.group(1) == null ? people.end() : people.start(1);
        for (Match condition : of(matches, Facet.CONDITION)) {
            boolean follows = people.group(1) != null
                    && condition.start() >= people.end()
                    && condition.start() <= people.end() + POPULATION_REACH;
            if (follows
                    && !CLAUSE_END
                            .matcher(text.substring(people.end(), condition.start()))
                            .find()) {
                end = condition.end();
            }
        }
        boolean bare = end == people.start(1)
                && people.group(1) != null
                && people.group(1).matches("(?i)(?:over|under|aged) .*");
        return text.substring(people.start(), bare ? people.end() : end).strip();
    }

    private List<String> interventions(String text, List<Match> matches, @Nullable Span comparator) {
        List<Match> named = of(matches, Facet.INTERVENTION).stream()
                .filter(m -> comparator == null || !comparator.holds(m))
                .toList();
        Set<String> ids = new LinkedHashSet<>(distinct(named));
        if (joined.first(text).isPresent()) {
            for (Combination c : combinations) {
                if (anyIsA(ids, c.one()) && anyIsA(ids, c.other())) {
                    ids.removeIf(id -> vocabulary.isA(id, c.one()) || vocabulary.isA(id, c.other()));
                    ids.add(c.together());
                }
            }
        }
        for (Combination c : combinations) {
            if (ids.contains(c.together())) {
                ids.removeIf(id -> id.equals(c.one()) || id.equals(c.other()));
            }
        }
        ids.remove(UNSPECIFIED);
        return List.copyOf(ids);
    }

    private boolean anyIsA(Set<String> ids, String ancestor) {
        return ids.stream().anyMatch(id -> vocabulary.isA(id, ancestor));
    }

    private static List<Match> of(List<Match> matches, Facet... facets) {
        return matches.stream()
                .filter(m -> Stream.of(facets).anyMatch(f -> f == m.facet()))
                .toList();
    }

    private static List<String> distinct(List<Match> matches) {
        return matches.stream().map(Match::id).distinct().toList();
    }
}
