package io.touchstone.vocabulary;

import io.touchstone.contracts.claims.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text is about. Works on one statement; of a longer text it reads the first {@value #LIMIT} characters.
 * Thread-safe; load it once.
 */
public final class FrameReader {

    private static final int LIMIT = 2_000;
    private static final String UNSPECIFIED = "therapy-unspecified";
    /** In "magnesium supplements" it says nothing more. */
    private static final String SUPPLEMENT = "dietary-supplement";

    private static final Pattern AND_OR = Pattern.compile(" (?:and|or|and/or) (?:to )?");

    private record Combination(String one, String other, String together) {}

    private final Vocabulary vocabulary;
    private final Vocabulary routes;
    private final DirectionReader directions;
    private final QuantityReader quantities = new QuantityReader();
    private final ComparatorReader comparators = new ComparatorReader();
    private final PopulationReader populations = new PopulationReader();
    private final Cues joined = Cues.of("joined");
    private final Cues time = Cues.of("time");
    private final Pattern unsaidByName = Cues.only("not_a_route");
    private final Pattern background = Cues.only("background");
    private final List<Combination> combinations = Resource.rows("combinations.tsv", 3).stream()
            .map(row -> new Combination(row.get(0), row.get(1), row.get(2)))
            .toList();

    public FrameReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.routes = vocabulary.only(Facet.ROUTE);
        this.directions = new DirectionReader(vocabulary);
    }

    /** The frame of a statement; fields that its words do not give are empty. */
    public Frame read(String text) {
        String statement = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
        List<Words.Word> words = Words.of(statement);
        List<Match> matches = vocabulary.find(statement, words);
        Span comparator = comparators.span(statement);
        return new Frame(
                interventions(statement, matches, comparator),
                distinct(of(matches, Facet.CONDITION, Facet.OUTCOME)),
                directions.read(statement, words, matches, comparator),
                comparator == null ? null : comparators.name(statement, comparator, matches),
                populations.read(statement, outside(matches, comparator)),
                time(statement, matches),
                route(statement, words, outside(matches, comparator), comparator),
                quantities.read(statement, words, matches));
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Not the "rapid" in the name of a procedure. */
    private @Nullable String time(String text, List<Match> matches) {
        return time.all(text)
                .filter(span -> of(matches, Facet.INTERVENTION).stream().noneMatch(m -> inside(m, span)))
                .map(span -> text.substring(span.start(), span.end()).strip())
                .findFirst()
                .orElse(null);
    }

    /**
     * The first route, or a narrower one after it: a lozenge held under the tongue. Routes also stand within names (the spray
     * of "ketamine nasal spray"); but a pill named for its use says little.
     */
    private @Nullable String route(String text, List<Words.Word> words, List<Match> named, @Nullable Span comparator) {
        return Stream.concat(
                        of(named, Facet.ROUTE).stream(),
                        outside(routes.find(text, words), comparator).stream()
                                .filter(m -> !unsaidByName
                                        .matcher(text.substring(m.start(), m.end()))
                                        .matches()))
                .sorted(Comparator.comparingInt(Match::start))
                .map(Match::id)
                .reduce((first, next) -> vocabulary.isA(next, first) ? next : first)
                .orElse(null);
    }

    private static boolean inside(Match match, Span span) {
        return match.start() <= span.start() && span.end() <= match.end();
    }

    private List<String> interventions(String text, List<Match> matches, @Nullable Span comparator) {
        List<Match> named = given(text, outside(of(matches, Facet.INTERVENTION), comparator));
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < named.size(); i++) {
            Match match = named.get(i);
            boolean ofBefore =
                    i > 0 && match.id().equals(SUPPLEMENT) && named.get(i - 1).end() + 1 >= match.start();
            if (!ofBefore) {
                ids.add(match.id());
            }
        }
        if (ids.size() > 1 && joined.first(text).isPresent()) {
            combine(ids);
        }
        for (Combination c : combinations) {
            if (ids.contains(c.together())) {
                ids.removeIf(id -> id.equals(c.one()) || id.equals(c.other()));
            }
        }
        ids.remove(UNSPECIFIED);
        return List.copyOf(ids);
    }

    /**
     * Without what people had tried before: "had not responded to SSRIs or lithium". Where that is all that is named, it is what
     * the statement is about, unless it says how something else was given: "eight infusions".
     */
    private List<Match> given(String text, List<Match> named) {
        List<Match> given = new ArrayList<>(named.size());
        boolean before = false;
        int end = 0;
        for (Match match : named) {
            String between = text.substring(Math.min(end, match.start()), match.start());
            before = before && AND_OR.matcher(between).matches()
                    || background.matcher(between).find();
            if (!before) {
                given.add(match);
            }
            end = match.end();
        }
        return given.isEmpty() && routes.find(text).isEmpty() ? named : given;
    }

    private void combine(Set<String> ids) {
        for (Combination c : combinations) {
            if (anyIsA(ids, c.one()) && anyIsA(ids, c.other())) {
                ids.removeIf(id -> vocabulary.isA(id, c.one()) || vocabulary.isA(id, c.other()));
                ids.add(c.together());
            }
        }
    }

    /** What treatments that are known to be given together amount to: a drug and talk are one treatment, their combination. */
    public Set<String> combined(Set<String> interventions) {
        Set<String> ids = new LinkedHashSet<>(interventions);
        combine(ids);
        ids.remove(UNSPECIFIED);
        return ids;
    }

    private boolean anyIsA(Set<String> ids, String ancestor) {
        return ids.stream().anyMatch(id -> vocabulary.isA(id, ancestor));
    }

    private static List<Match> outside(List<Match> matches, @Nullable Span span) {
        return span == null
                ? matches
                : matches.stream().filter(match -> !span.holds(match)).toList();
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
