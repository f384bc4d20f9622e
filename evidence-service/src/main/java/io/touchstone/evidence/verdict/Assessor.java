package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.evidence.claim.Plainness;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.judge.ApprovalReading;
import io.touchstone.evidence.judge.Numbers;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.ReportedDirection;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.judge.StanceProbabilities;
import io.touchstone.evidence.retrieve.Found;
import io.touchstone.evidence.retrieve.Found.Candidate;
import io.touchstone.evidence.scope.EvidenceFrame;
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.scope.NamedStudy;
import io.touchstone.evidence.scope.ScopeCheck;
import io.touchstone.evidence.scope.ScopeResult;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.WeighingTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of each source that was found whether it is in scope, and what it says of the claim. */
final class Assessor {

    /** Pairs that are judged for a claim at most; reading them takes nearly all the time of a verdict. */
    private static final int MOST_PAIRS = 18;
    /** Sources of which at least one passage is read; of the first of them two are. */
    private static final int MOST_SOURCES = 14;

    /** Sources that are read whatever their scope: what is nearest is what a reader looks for. */
    private static final int ALWAYS_READ = 3;

    /** Passages of a source that are looked at for scope: an abstract has fewer, a book many thousands. */
    private static final int MOST_PASSAGES = 40;

    private final StanceJudge judge;
    private final WeighingTable table;
    private final Statements statements;
    private final EvidenceFrames frames;
    private final ScopeCheck scope;
    private final ReportedDirection reported;
    private final ApprovalReading approvals;

    Assessor(StanceJudge judge, WeighingTable table, Statements statements) {
        this.judge = judge;
        this.table = table;
        this.statements = statements;
        this.frames = new EvidenceFrames(statements);
        this.scope = new ScopeCheck(statements.vocabulary());
        this.reported = new ReportedDirection(statements.vocabulary());
        this.approvals = new ApprovalReading(statements);
    }

    String judge() {
        return judge.name();
    }

    /** A source and those of its passages that are read. */
    private record Source(Found found, List<Reading> read) {

        EvidenceRecord record() {
            return found.record();
        }

        ScopeResult scope() {
            return read.getFirst().scope();
        }
    }

    /** A passage with what is known of it before it is judged. */
    private record Reading(Candidate candidate, EvidenceFrame frame, ScopeResult scope) {

        String text() {
            return candidate.passage().text();
        }
    }

    /** What was found for each claim, in the order given; sources in which nothing was read are left out. */
    List<List<Assessed>> assess(List<StatedClaim> claims, List<List<Found>> found) {
        List<List<Source>> chosen = new ArrayList<>(claims.size());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            StatedClaim claim = claims.get(i);
            List<Source> sources = choose(claim, found.get(i));
            chosen.add(sources);
            sources.forEach(source -> source.read()
                    .forEach(r -> pairs.add(
                            Pair.behindTitle(claim.text(), source.record().title(), r.text()))));
        }
        List<StanceProbabilities> judged = judge.judge(pairs);
        List<List<Assessed>> assessed = new ArrayList<>(claims.size());
        int next = 0;
        for (int i = 0; i < claims.size(); i++) {
            List<Assessed> ofClaim = new ArrayList<>();
            for (Source source : chosen.get(i)) {
                int count = source.read().size();
                ofClaim.add(assess(claims.get(i), source, judged.subList(next, next + count)));
                next += count;
            }
            assessed.add(List.copyOf(ofClaim));
        }
        return assessed;
    }

    /**
     * What can decide comes before what can only flag, and that before the rest; each by how near it was found, and where many
     * are near, by how much it would count.
     */
    private List<Source> choose(StatedClaim claim, List<Found> found) {
        Set<Found> named = found.stream()
                .filter(f -> NamedStudy.is(claim.text(), f.record()))
                .collect(Collectors.toSet());
        Set<Found> nearest = found.stream().limit(ALWAYS_READ).collect(Collectors.toSet());
        List<Source> first = found.stream()
                .map(source -> new Source(source, readings(claim, source, named)))
                .filter(source -> !source.read().isEmpty())
                .sorted(Comparator.comparing((Source s) -> !nearest.contains(s.found()))
                        .thenComparing(s -> s.scope().scope() == Scope.OUT)
                        // Of an approval nothing but the word of whoever approves is admitted.
                        .thenComparing(s -> claim.type() == ClaimType.REGULATORY
                                && !EvidenceFrames.OFFICIAL.contains(s.record().kind()))
                        .thenComparing(s -> s.scope().scope() == Scope.NEAR
                                && !s.scope().componentOnly()
                                && !s.scope().animalsOnly())
                        .thenComparing(Comparator.comparingDouble(this::promise).reversed()))
                .limit(MOST_SOURCES)
                .toList();
        int spare = MOST_PAIRS - first.size();
        List<Source> chosen = new ArrayList<>(first.size());
        for (Source source : first) {
            int reads = spare > 0 && source.read().size() > 1 ? 2 : 1;
            spare -= reads - 1;
            chosen.add(new Source(source.found(), source.read().subList(0, reads)));
        }
        return chosen;
    }

    /** A search always finds something; where no treatment is named that scope could go by, it has to be near in meaning. */
    private boolean near(StatedClaim claim, Candidate candidate) {
        return !claim.frame().interventions().isEmpty() || candidate.similarity() >= table.line("least-similarity");
    }

    private double promise(Source source) {
        return source.found().score() + table.line("promise-of-quality") * table.weight(source.record());
    }

    /** The passages of a source, those in scope first, and of them the nearest. */
    private List<Reading> readings(StatedClaim claim, Found source, Set<Found> named) {
        return source.passages().stream()
                .filter(candidate -> named.contains(source) || near(claim, candidate))
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .limit(MOST_PASSAGES)
                .map(candidate -> {
                    EvidenceFrame frame =
                            frames.read(source.record(), candidate.passage().text());
                    ScopeResult inScope = named.isEmpty()
                            ? scope.check(claim, frame)
                            : scope.checkNamed(claim, frame, named.contains(source));
                    return new Reading(candidate, frame, inScope);
                })
                .sorted(Comparator.comparing((Reading r) -> r.scope().scope())
                        .thenComparing(Comparator.comparingDouble(
                                        (Reading r) -> r.candidate().similarity())
                                .reversed()))
                .toList();
    }

    private Assessed assess(StatedClaim claim, Source source, List<StanceProbabilities> judged) {
        EvidenceRecord record = source.record();
        Optional<StanceProbabilities> direction =
                reported.of(claim, statements.read(claim.text()), record, frames.read(record));
        @Nullable Assessed best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < judged.size(); i++) {
            Reading reading = source.read().get(i);
            if (reading.scope().scope() != source.scope().scope()) {
                // Further from the claim than another passage of this source, whatever it says.
                continue;
            }
            StanceProbabilities judgedHere = judged.get(i);
            Assessed one = assess(claim, source, reading, judgedHere, direction);
            // Of a source with a stance the passage is the one whose words show it best; else the one that says most.
            double score = direction
                    .map(d -> reading.candidate().similarity() + judgedHere.of(d.stance()))
                    .orElse(1
                            - one.probabilities().neutral()
                            + 0.2 * reading.candidate().similarity());
            if (score > bestScore) {
                best = one;
                bestScore = score;
            }
        }
        return Objects.requireNonNull(best, "a source without a passage");
    }

    private Assessed assess(
            StatedClaim claim,
            Source source,
            Reading reading,
            StanceProbabilities judged,
            Optional<StanceProbabilities> direction) {
        Optional<ApprovalReading.Reading> approval =
                reading.frame().official() ? approvals.of(claim, reading.text(), reading.frame()) : Optional.empty();
        Numbers.Outcome numbers = Numbers.compare(
                claim.frame().quantities(),
                statements.read(reading.text()).frame().quantities());
        // What a search brings up is neutral far more often than the pairs that the judge learnt from.
        double rarer = table.line("found");
        StanceProbabilities counted = switch (numbers) {
            case AGREE -> judged.times(rarer * table.line("agree"), rarer);
            case DIFFER -> judged.times(rarer, rarer * table.line("differ"));
            case NOTHING_TO_COMPARE -> judged.times(rarer, rarer);
        };
        StanceProbabilities words = approval.map(a -> a.byOmission()
                        // That something is missing from a list is not in the words.
                        ? a.stance()
                        : a.stance().mixed(counted, table.line("approval")))
                .orElse(counted);
        StanceProbabilities stance = direction
                .map(d -> d.mixed(words, table.line(plain(claim) ? "direction" : "direction-of-more")))
                .orElse(words);
        return new Assessed(
                source.record(),
                reading.candidate().passage(),
                stance,
                reading.scope(),
                source.found().score(),
                reading.candidate().similarity(),
                numbers,
                approval.map(ApprovalReading.Reading::byOmission).orElse(false));
    }

    private boolean plain(StatedClaim claim) {
        return Plainness.of(claim.text(), statements.vocabulary());
    }
}
