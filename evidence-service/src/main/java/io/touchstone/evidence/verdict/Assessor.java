package io.touchstone.evidence.verdict;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Stance;
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
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.verdict.SourceChoice.Reading;
import io.touchstone.evidence.verdict.SourceChoice.Source;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.WeighingTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of each source that was found whether it is in scope, and what it says of the claim. */
final class Assessor {

    private final StanceJudge judge;
    private final WeighingTable table;
    private final Statements statements;
    private final EvidenceFrames frames;
    private final SourceChoice choice;
    private final ReportedDirection reported;
    private final ApprovalReading approvals;

    Assessor(StanceJudge judge, WeighingTable table, Statements statements) {
        this.judge = judge;
        this.table = table;
        this.statements = statements;
        this.frames = new EvidenceFrames(statements);
        this.choice = new SourceChoice(table, statements, frames);
        this.reported = new ReportedDirection(statements.vocabulary());
        this.approvals = new ApprovalReading(statements);
    }

    String judge() {
        return judge.name();
    }

    /** What was found for each claim, in the order given; sources in which nothing was read are left out. */
    List<List<Assessed>> assess(List<StatedClaim> claims, List<List<Found>> found) {
        List<List<Source>> chosen = new ArrayList<>(claims.size());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            StatedClaim claim = claims.get(i);
            List<Source> sources = choice.of(claim, found.get(i));
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
                ofClaim.addAll(assess(claims.get(i), source, judged.subList(next, next + count)));
                next += count;
            }
            assessed.add(List.copyOf(ofClaim));
        }
        return assessed;
    }

    /** By the passage that says most, and where another passage of the source says the contrary, by that as well. */
    private List<Assessed> assess(StatedClaim claim, Source source, List<StanceProbabilities> judged) {
        EvidenceRecord record = source.record();
        Optional<StanceProbabilities> direction =
                reported.of(claim, statements.read(claim.text()), record, frames.read(record));
        List<Assessed> readings = new ArrayList<>(judged.size());
        @Nullable Assessed best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < judged.size(); i++) {
            Reading reading = source.read().get(i);
            StanceProbabilities judgedHere = judged.get(i);
            Assessed one = assess(claim, source, reading, judgedHere, direction);
            readings.add(one);
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
        Assessed telling = Objects.requireNonNull(best, "a source without a passage");
        Stance contrary =
                telling.probabilities().supports() > telling.probabilities().refutes()
                        ? Stance.REFUTES
                        : Stance.SUPPORTS;
        return Stream.concat(
                        Stream.of(telling),
                        readings.stream()
                                .filter(one -> one != telling && one.stance() == contrary)
                                .max(Comparator.comparingDouble(Assessed::probability))
                                .stream())
                .toList();
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
