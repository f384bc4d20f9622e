package io.touchstone.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.judge.RuleJudge;
import io.touchstone.evidence.judge.StanceJudge;
import io.touchstone.evidence.judge.StanceProbabilities;
import io.touchstone.testkit.HashingEncoder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayVerdictTest {

    private static final Claim CLAIM = Reading.told("Magnesium relieves migraine.");
    private static final RuleJudge RULES = new RuleJudge(Reading.STATEMENTS);

    private final Bench bench = new Bench(
            trial("t1", Finding.BENEFIT, "Magnesium relieved migraine more than placebo. It was well tolerated."),
            trial("t2", Finding.BENEFIT, "With magnesium migraine was rarer than with placebo."),
            Records.text("bees", "Bees", "Bees prefer clover."));

    private static EvidenceRecord trial(String id, Finding direction, String finding) {
        return Records.trial(id, "Magnesium", "migraine", direction, finding);
    }

    private static Replayed replayed(Bench bench, Verdict verdict) {
        return bench.replay.replay(verdict.verdictId()).orElseThrow();
    }

    private static void assertSame(Replayed replayed, Verdict verdict) {
        assertThat(replayed).isInstanceOfSatisfying(Replayed.Same.class, same -> {
            assertThat(same.then()).isEqualTo(verdict);
            assertThat(same.again().label()).isEqualTo(verdict.label());
            assertThat(same.again().confidence()).isEqualTo(verdict.confidence());
            assertThat(same.again().flags()).isEqualTo(verdict.flags());
            assertThat(same.again().explanation()).isEqualTo(verdict.explanation());
            assertThat(same.again().evidence()).isEqualTo(verdict.evidence());
            assertThat(same.again().asOf()).isEqualTo(verdict.asOf());
        });
    }

    @Test
    void withNothingChangedItIsTheSameToTheLetter() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();

        Replayed replayed = replayed(bench, verdict);

        assertThat(verdict.label()).isEqualTo(Label.SUPPORTED);
        assertThat(replayed).isEqualTo(new Replayed.Same(verdict, bench.method.current(), List.of(), verdict));
        assertThat(replayed.changed()).isEmpty();
    }

    @Test
    void anotherVersionOfTheLibraryMakesNoDifference() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();
        bench.library.add(List.of(
                trial("t1", Finding.NO_DIFFERENCE, "Magnesium did not relieve migraine."),
                trial("t3", Finding.NO_DIFFERENCE, "Magnesium did not reduce migraine.")));
        bench.library.retract("t2", "made up");
        bench.reassessment.run();

        Replayed replayed = replayed(bench, verdict);

        assertThat(bench.verdicts.find(CLAIM.claimId()).orElseThrow().current().label())
                .isEqualTo(Label.REFUTED);
        assertSame(replayed, verdict);
        assertThat(replayed.changed()).containsExactly("library");
        assertThat(replayed.sourceDifferences())
                .containsExactly(
                        "No longer found: t2.", "Found now and not then: t3.", "With another content now: t1.");
    }

    @Test
    void aVerdictThatSupersededAnotherIsReplayedToo() {
        bench.reach.stated(CLAIM);
        bench.library.add(List.of(trial("t1", Finding.NO_DIFFERENCE, "Magnesium did not relieve migraine.")));
        bench.reassessment.run();
        Verdict second = bench.verdicts.find(CLAIM.claimId()).orElseThrow().current();

        assertThat(second.supersedes()).isNotNull();
        assertThat(replayed(bench, second))
                .isEqualTo(new Replayed.Same(second, bench.method.current(), List.of(), second));
    }

    @Test
    void aContentThatIsNotKeptIsNamed() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();
        bench.library.add(List.of(trial("t1", Finding.NO_DIFFERENCE, "Magnesium did not relieve migraine.")));
        bench.evidence.forgetFormer();

        assertThat(replayed(bench, verdict))
                .isEqualTo(new Replayed.NotPossible(
                        verdict,
                        bench.method.current(),
                        List.of("With another content now: t1."),
                        "The content that a source had then is not kept: t1."));
    }

    @Test
    void aVerdictFromBeforeCannotBeReplayed() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();
        Bench other = new Bench();
        other.verdicts.create(CLAIM, new StoredVerdict(verdict, null), "basis");

        assertThat(replayed(other, verdict)).isInstanceOfSatisfying(Replayed.NotPossible.class, not -> {
            assertThat(not.why()).contains("not yet stored");
            assertThat(not.sourceDifferences()).isNull();
        });
    }

    @Test
    void theClaimIsReadAsItWasThen() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();
        bench.reach.stated(
                new Claim(CLAIM.claimId(), CLAIM.text(), ClaimType.REGULATORY, Hedge.STRONG, .9, false, Frame.EMPTY));

        assertThat(bench.verdicts.find(CLAIM.claimId()).orElseThrow().current().label())
                .isNotEqualTo(verdict.label());
        assertSame(replayed(bench, verdict), verdict);
    }

    @Test
    void theYearIsThatOfTheVerdict() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();
        Bench later = bench.restarted(new HashingEncoder(), RULES, Instant.parse("2056-03-01T12:00:00Z"));

        assertSame(replayed(later, verdict), verdict);
    }

    /** @param name with another name and the same answers it is still another version */
    private record Renamed(String name, StanceProbabilities always) implements StanceJudge {

        @Override
        public List<StanceProbabilities> judge(List<Pair> pairs) {
            return pairs.stream().map(pair -> always).toList();
        }
    }

    @Test
    void whatAnotherJudgeChangesIsToldWithTheJudge() {
        StanceProbabilities supports = new StanceProbabilities(.9, .05, .05);
        StanceProbabilities refutes = new StanceProbabilities(.05, .9, .05);
        Bench first = new Bench(
                        Records.text("e1", "Magnesium and migraine", "Magnesium relieved migraine."),
                        Records.text("e2", "Magnesium for migraine", "Magnesium relieved migraine as well."))
                .restarted(new HashingEncoder(), new Renamed("first", supports), Bench.NOW);
        Verdict verdict = first.reach.stated(CLAIM).verdict();

        Replayed other =
                replayed(first.restarted(new HashingEncoder(), new Renamed("second", refutes), Bench.NOW), verdict);
        Replayed renamed = replayed(
                first.restarted(new HashingEncoder(), new Renamed("first, renamed", supports), Bench.NOW), verdict);

        assertThat(other).isInstanceOfSatisfying(Replayed.Different.class, different -> {
            assertThat(different.changed()).containsExactly("judge");
            assertThat(different.differences())
                    .contains("The stance of evidence e1 was supports and is refutes.")
                    .contains("The stance of evidence e2 was supports and is refutes.");
            assertThat(different.again().method().judge()).isEqualTo("second");
        });
        assertSame(renamed, verdict);
        assertThat(renamed.changed()).containsExactly("judge");
    }

    @Test
    void contentsAreReadInTheVectorsOfTheEncoderInUse() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();
        bench.library.add(List.of(trial("t1", Finding.NO_DIFFERENCE, "Magnesium did not relieve migraine.")));
        Bench other = bench.restarted(new HashingEncoder("hashing/2", 32), RULES, Bench.NOW);

        Replayed replayed = replayed(other, verdict);

        assertThat(replayed).isNotInstanceOf(Replayed.NotPossible.class);
        assertThat(replayed.changed()).containsExactly("retriever", "library");
    }

    @Test
    void anEmptyLibraryIsAReasonThatStays() {
        Bench empty = new Bench();
        Verdict verdict = empty.reach.stated(CLAIM).verdict();
        empty.library.add(List.of(trial("t1", Finding.BENEFIT, "Magnesium relieved migraine.")));

        Replayed replayed = replayed(empty, verdict);

        assertThat(verdict.explanation()).contains("library is empty");
        assertSame(replayed, verdict);
        assertThat(replayed.sourceDifferences()).containsExactly("Found now and not then: t1.");
    }

    @Test
    void aClaimThatIsRefusedIsRefusedAgain() {
        Verdict verdict = bench.reach
                .stated(Reading.told("El ajo cura la gripe en dos días según muchos médicos."))
                .verdict();

        assertThat(verdict.explanation()).contains("not in English");
        assertThat(replayed(bench, verdict))
                .isEqualTo(new Replayed.Same(verdict, bench.method.current(), List.of(), verdict));
    }

    @Test
    void whatIsNoVerdictIsNotReplayed() {
        Verdict verdict = bench.reach.stated(CLAIM).verdict();

        assertThat(bench.replay.replay("nonsense")).isEmpty();
        assertThat(bench.replay.replay("verdict-" + CLAIM.claimId() + "-0123456789abcdef"))
                .isEmpty();
        assertThat(bench.replay.replay(
                        new StringBuilder(verdict.verdictId()).reverse().toString()))
                .isEmpty();
    }
}
