package io.touchstone.evidence.verdict;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.evidence.claim.ContentWords;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.retrieve.Found;
import io.touchstone.evidence.retrieve.Found.Candidate;
import io.touchstone.evidence.scope.EvidenceFrame;
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.scope.NamedStudy;
import io.touchstone.evidence.scope.ScopeCheck;
import io.touchstone.evidence.scope.ScopeResult;
import io.touchstone.evidence.weigh.WeighingTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses, of the sources found for a claim, those that are read, and which of their passages. */
final class SourceChoice {

    /** Pairs that are judged for a claim at most; reading them takes nearly all the time of a verdict. */
    private static final int MOST_PAIRS = 20;

    private static final int MOST_SOURCES = 14;
    /** Passages of one source: the more are read, the likelier one is taken for more than it says. */
    private static final int MOST_OF_ONE = 4;
    /** So many of the nearest are among them whatever their scope: they are what a reader looks for. */
    private static final int ALWAYS_READ = 3;

    /** Passages of a source that are looked at for scope: an abstract has fewer, a book many thousands. */
    private static final int MOST_PASSAGES = 40;

    private final WeighingTable table;
    private final EvidenceFrames frames;
    private final ScopeCheck scope;
    private final NamedStudy studies;

    SourceChoice(WeighingTable table, Statements statements, EvidenceFrames frames) {
        this.table = table;
        this.frames = frames;
        this.scope = new ScopeCheck(statements.vocabulary());
        this.studies = new NamedStudy(statements.vocabulary());
    }

    /** A source and those of its passages that are read, all in the same scope. */
    record Source(Found found, List<Reading> read) {

        EvidenceRecord record() {
            return found.record();
        }

        private Source first(int passages) {
            return new Source(found, read.subList(0, passages));
        }
    }

    /**
     * A passage with what is known of it before it is judged.
     *
     * @param promise how near it is to the claim, in meaning and in words, and its source; those of one claim compare
     */
    record Reading(Candidate candidate, EvidenceFrame frame, ScopeResult scope, double promise) {

        String text() {
            return candidate.passage().text();
        }

        private boolean mayDecide() {
            return scope.scope() == Scope.IN || scope.componentOnly() || scope.animalsOnly();
        }
    }

    private static final Comparator<Reading> PROMISING =
            Comparator.comparingDouble(Reading::promise).reversed();

    private record Place(Source source, Reading reading) {

        String id() {
            return source.record().id();
        }
    }

    /**
     * What can decide comes before what can only flag, and that before the rest; of each the passages that promise most. The more
     * of these a source has, the more of it is read.
     *
     * @param found the nearest first
     */
    List<Source> of(StatedClaim claim, List<Found> found) {
        Set<String> named = named(claim, found);
        Set<String> words = ContentWords.of(claim.text());
        List<Source> readable = found.stream()
                .map(source -> new Source(source, readings(claim, words, source, named)))
                .filter(source -> !source.read().isEmpty())
                .toList();
        List<Place> places = readable.stream()
                .flatMap(source -> source.read().stream().map(reading -> new Place(source, reading)))
                .sorted(Comparator.comparing((Place p) -> p.reading().scope().scope() == Scope.OUT)
                        .thenComparing(p ->
                                !EvidenceFrames.admits(claim.type(), p.source().record()))
                        .thenComparing(p -> !p.reading().mayDecide())
                        .thenComparing(Place::reading, PROMISING))
                .toList();
        Map<String, Integer> shares = shares(readable, places);
        return readable.stream()
                .map(source -> source.first(shares.getOrDefault(source.record().id(), 0)))
                .filter(source -> !source.read().isEmpty())
                .toList();
    }

    /** How many passages of each source are read. */
    private static Map<String, Integer> shares(List<Source> nearestFirst, List<Place> bestFirst) {
        Map<String, Integer> shares = new HashMap<>();
        nearestFirst.stream()
                .limit(ALWAYS_READ)
                .forEach(s -> shares.put(s.record().id(), 1));
        Map<String, Integer> met = new HashMap<>();
        int left = MOST_PAIRS - shares.size();
        for (Place place : bestFirst) {
            int share = shares.getOrDefault(place.id(), 0);
            boolean more = met.merge(place.id(), 1, Integer::sum) > share;
            boolean room = share > 0 ? share < MOST_OF_ONE : shares.size() < MOST_SOURCES;
            if (left > 0 && more && room) {
                shares.put(place.id(), share + 1);
                left--;
            }
        }
        return shares;
    }

    /** The ids of the sources that the claim names. */
    private Set<String> named(StatedClaim claim, List<Found> found) {
        List<Found> named = found.stream()
                .filter(f -> EvidenceFrames.admits(claim.type(), f.record()) && studies.is(claim.text(), f.record()))
                .toList();
        // Of several papers of one author the one is meant that is on what the claim is on.
        List<Found> fitting = named.stream()
                .filter(f -> scope.check(claim, frames.read(f.record())).scope() != Scope.OUT)
                .toList();
        return Stream.of(fitting.isEmpty() ? named : fitting)
                .flatMap(List::stream)
                .map(f -> f.record().id())
                .collect(Collectors.toSet());
    }

    private double promiseOfSource(Found source) {
        return source.score() + table.line("promise-of-quality") * table.weight(source.record());
    }

    /** Those passages of a source that are in the best scope of all of them, the most promising first. */
    private List<Reading> readings(StatedClaim claim, Set<String> words, Found source, Set<String> named) {
        boolean isNamed = named.contains(source.record().id());
        // A search always finds something; where no treatment is named that scope could go by, it has to be near in
        // meaning.
        double least = isNamed || scope.namesTreatment(claim) ? -1 : table.line("least-similarity");
        double ofSource = table.line("promise-of-source") * promiseOfSource(source);
        List<Reading> readings = source.passages().stream()
                .filter(candidate -> candidate.similarity() >= least)
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .limit(MOST_PASSAGES)
                .map(candidate -> {
                    String text = candidate.passage().text();
                    EvidenceFrame frame = frames.read(source.record(), text);
                    ScopeResult inScope =
                            named.isEmpty() ? scope.check(claim, frame) : scope.checkNamed(claim, frame, isNamed);
                    double shared = ContentWords.coverage(words, ContentWords.of(text));
                    double promise = ofSource + candidate.similarity() + table.line("shared-words") * shared;
                    return new Reading(candidate, frame, inScope, promise);
                })
                .sorted(PROMISING)
                .toList();
        Optional<Scope> best = readings.stream().map(r -> r.scope().scope()).min(Comparator.naturalOrder());
        return readings.stream()
                .filter(r -> best.filter(b -> b == r.scope().scope()).isPresent())
                .toList();
    }
}
