package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.ClaimType;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses, of the sources found for a claim, those that are read, and which of their passages. */
final class SourceChoice {

    /** Pairs that are judged for a claim at most; reading them takes nearly all the time of a verdict. */
    private static final int MOST_PAIRS = 22;
    /** Sources of which at least one passage is read; the pairs left go to the further passages that promise most. */
    private static final int MOST_SOURCES = 14;
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

    /** A source and those of its passages that are read, at least one; the first is in the best scope of them. */
    record Source(Found found, List<Reading> read) {

        EvidenceRecord record() {
            return found.record();
        }

        ScopeResult scope() {
            return read.getFirst().scope();
        }
    }

    /**
     * A passage with what is known of it before it is judged.
     *
     * @param promise how near it is to the claim, in meaning and in words; those of one claim compare
     */
    record Reading(Candidate candidate, EvidenceFrame frame, ScopeResult scope, double promise) {

        /** What is in better scope comes first, and of that what is nearer. */
        private static final Comparator<Reading> ORDER = Comparator.comparing(
                        (Reading reading) -> reading.scope().scope())
                .thenComparing(Comparator.comparingDouble(Reading::promise).reversed());

        String text() {
            return candidate.passage().text();
        }
    }

    /**
     * What can decide comes before what can only flag, and that before the rest; each by how near it was found, and where many
     * are near, by how much it would count.
     *
     * @param found the nearest first
     */
    List<Source> of(StatedClaim claim, List<Found> found) {
        Set<String> named = named(claim, found);
        List<Source> readable = found.stream()
                .map(source -> new Source(source, readings(claim, source, named)))
                .filter(source -> !source.read().isEmpty())
                .toList();
        Set<String> nearest =
                readable.stream().limit(ALWAYS_READ).map(s -> s.record().id()).collect(Collectors.toSet());
        List<Source> ordered = readable.stream()
                .sorted(Comparator.comparing((Source s) -> s.scope().scope() == Scope.OUT)
                        .thenComparing(s -> !admitted(claim, s.record()))
                        .thenComparing(s -> s.scope().scope() == Scope.NEAR
                                && !s.scope().componentOnly()
                                && !s.scope().animalsOnly())
                        .thenComparing(Comparator.comparingDouble(this::promise).reversed()))
                .toList();
        Set<String> chosen = Stream.concat(
                        nearest.stream(),
                        ordered.stream()
                                .map(s -> s.record().id())
                                .filter(id -> !nearest.contains(id))
                                .limit(MOST_SOURCES - nearest.size()))
                .collect(Collectors.toSet());
        List<Source> sources =
                ordered.stream().filter(s -> chosen.contains(s.record().id())).toList();
        Set<Reading> further = sources.stream()
                .flatMap(source -> source.read().stream().skip(1))
                .sorted(Reading.ORDER)
                .limit(MOST_PAIRS - sources.size())
                .collect(Collectors.toSet());
        return sources.stream()
                .map(source -> new Source(
                        source.found(),
                        source.read().stream()
                                .filter(r -> r == source.read().getFirst() || further.contains(r))
                                .toList()))
                .toList();
    }

    /** The ids of the sources that the claim names. */
    private Set<String> named(StatedClaim claim, List<Found> found) {
        List<Found> named = found.stream()
                .filter(f -> admitted(claim, f.record()) && studies.is(claim.text(), f.record()))
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

    /** Of an approval nothing but the word of whoever approves is admitted. */
    private static boolean admitted(StatedClaim claim, EvidenceRecord record) {
        return claim.type() != ClaimType.REGULATORY || EvidenceFrames.OFFICIAL.contains(record.kind());
    }

    private double promise(Source source) {
        return source.found().score() + table.line("promise-of-quality") * table.weight(source.record());
    }

    /** The passages of a source, those in scope first, and of them the nearest. */
    private List<Reading> readings(StatedClaim claim, Found source, Set<String> named) {
        boolean isNamed = named.contains(source.record().id());
        // A search always finds something; where no treatment is named that scope could go by, it has to be near in
        // meaning.
        double least = isNamed || scope.namesTreatment(claim) ? -1 : table.line("least-similarity");
        Set<String> words = ContentWords.of(claim.text());
        double shared = table.line("shared-words");
        return source.passages().stream()
                .filter(candidate -> candidate.similarity() >= least)
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .limit(MOST_PASSAGES)
                .map(candidate -> {
                    EvidenceFrame frame =
                            frames.read(source.record(), candidate.passage().text());
                    ScopeResult inScope =
                            named.isEmpty() ? scope.check(claim, frame) : scope.checkNamed(claim, frame, isNamed);
                    double promise = candidate.similarity()
                            + shared
                                    * ContentWords.coverage(
                                            words,
                                            ContentWords.of(candidate.passage().text()));
                    return new Reading(candidate, frame, inScope, promise);
                })
                .sorted(Reading.ORDER)
                .toList();
    }
}
