package io.touchstone.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Precedent;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.judge.StanceProbabilities;
import io.touchstone.evidence.precedent.ReviewedClaim;
import io.touchstone.evidence.precedent.Reviews;
import io.touchstone.testkit.HashingEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What like claims were found to be, and what becomes of that when the library changes. */
class PrecedentVerdictTest {

    private static final Claim CLAIM = Reading.told("Magnesium relieves migraine.");
    private static final EvidenceRecord TRIAL = Records.trial(
            "t1", "Magnesium", "migraine", Finding.NOT_APPLICABLE, "Magnesium was given to adults with migraine.");
    private static final EvidenceRecord BEES = Records.text("bees", "Bees", "Bees prefer clover.");
    private static final ReviewedClaim REVIEWED =
            Reviews.of("a-1", "Migraine: magnesium relieves it.", Label.REFUTED, "t1");

    /** Finds what a sentence says only where it says it in so many words. */
    private static final StanceJudge LITERAL = new StanceJudge() {
        @Override
        public String name() {
            return "literal/1";
        }

        @Override
        public List<StanceProbabilities> judge(List<Pair> pairs) {
            return pairs.stream()
                    .map(pair -> pair.passage().contains("relieved")
                            ? new StanceProbabilities(0.97, 0.01, 0.02)
                            : new StanceProbabilities(0.02, 0.02, 0.96))
                    .toList();
        }
    };

    private final Bench bench = literal(new Bench(List.of(TRIAL), REVIEWED));

    private static Bench literal(Bench other) {
        return other.restarted(new HashingEncoder(), LITERAL, Bench.NOW);
    }

    private Verdict verdict(Bench asked) {
        return asked.verdict(CLAIM.text());
    }

    @Test
    void aLikeClaimThatWasReviewedHasASay() {
        assertThat(verdict(literal(new Bench(TRIAL))).label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);

        Verdict verdict = verdict(bench);

        assertThat(verdict.label()).isEqualTo(Label.REFUTED);
        assertThat(verdict.precedents()).extracting(Precedent::id).containsExactly("a-1");
        assertThat(verdict.explanation()).contains("“Migraine: magnesium relieves it.” (refuted)", TRIAL.finding());
        assertThat(verdict.evidence())
                .as("what only readers found does not carry the label by itself")
                .noneMatch(Assessment::decisive);
    }

    @Test
    void eachClaimOfABatchHasItsOwn() {
        List<Decision> decisions = bench.method.decide(List.of(
                Reading.claim("Bees prefer clover to heather."),
                Reading.claim("Magnesium lindert bei den meisten Menschen die Migräne."),
                Reading.claim(CLAIM.text())));

        assertThat(decisions).extracting(d -> d.precedents().size()).containsExactly(0, 0, 1);
    }

    @Test
    void withItsEvidenceGoneAReviewSaysNothing() {
        bench.library.add(List.of(BEES));
        bench.library.retract("t1", "made up");

        assertThat(verdict(bench).precedents()).isEmpty();
        assertThat(verdict(bench).label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void withItsEvidenceChangedAReviewSaysNothing() {
        bench.library.add(List.of(Records.trial(
                "t1", "Magnesium", "migraine", Finding.NOT_APPLICABLE, "Magnesium was given to children.")));

        assertThat(verdict(bench).precedents()).isEmpty();
        assertThat(verdict(bench).label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void aSourceThatReadersDidNotHaveOvertakesThem() {
        bench.library.add(List.of(Records.trial(
                "t2", "Magnesium", "migraine", Finding.BENEFIT, "Magnesium relieved migraine more than placebo did.")));

        assertThat(verdict(bench).precedents()).isEmpty();
        assertThat(verdict(bench).label()).isEqualTo(Label.SUPPORTED);
    }

    @Test
    void aNewSourceThatTakesNoSideOrIsOnSomethingElseDoesNot() {
        bench.library.add(List.of(
                BEES,
                Records.trial("t2", "Magnesium", "migraine", Finding.NOT_APPLICABLE, "Magnesium was measured."),
                Records.trial("t3", "Zinc", "common cold", Finding.BENEFIT, "Zinc relieved colds.")));

        assertThat(verdict(bench).precedents()).isNotEmpty();
        assertThat(verdict(bench).label()).isEqualTo(Label.REFUTED);
    }

    @Test
    void aVerdictByPrecedentCanBeComputedAgain() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();
        bench.library.retract("t1", "made up");

        Replayed replayed = bench.replay.replay(verdict.verdictId()).orElseThrow();

        assertThat(replayed).isInstanceOfSatisfying(Replayed.Same.class, same -> {
            assertThat(same.again().precedents()).isEqualTo(verdict.precedents());
            assertThat(same.again().confidence()).isEqualTo(verdict.confidence());
        });
    }

    @Test
    void withOtherPrecedentsTheReplaySaysSo() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();
        Bench since = bench.reviewed(List.of(TRIAL), Reviews.of("b-1", REVIEWED.claim(), Label.SUPPORTED, "t1"));

        Replayed replayed = since.replay.replay(verdict.verdictId()).orElseThrow();

        assertThat(replayed.changed()).contains("rules");
        assertThat(replayed)
                .isInstanceOfSatisfying(
                        Replayed.Different.class,
                        different -> assertThat(different.differences())
                                .contains("The label was REFUTED and is SUPPORTED.")
                                .anyMatch(d -> d.startsWith("The list of precedents was")));
    }

    @Test
    void aVerdictThatNamesAReviewWhichFellIsSuperseded() {
        EvidenceRecord clear = Records.trial(
                "t1", "Magnesium", "migraine", Finding.BENEFIT, "Magnesium relieved migraine more than placebo did.");
        ReviewedClaim byBoth = Reviews.of("a-1", REVIEWED.claim(), Label.SUPPORTED, "t1", "bees");
        Bench both = literal(new Bench(List.of(clear, BEES), byBoth));
        Verdict first = both.reach.stated(CLAIM).verdict();
        assertThat(first.precedents()).isNotEmpty();

        both.library.retract("bees", "made up");
        both.reassessment.run();

        Verdict now = both.verdicts.find(CLAIM.claimId()).orElseThrow().current();
        assertThat(now.label()).isEqualTo(first.label());
        assertThat(now.precedents()).isEmpty();
        assertThat(now.supersedes()).isEqualTo(first.verdictId());
    }
}
