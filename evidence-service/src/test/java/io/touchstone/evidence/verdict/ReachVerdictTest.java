package io.touchstone.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.verdict.ReachVerdict.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachVerdictTest {

    private static final Claim CLAIM = Reading.told("Magnesium relieves migraine.");

    private final Bench bench = new Bench(Records.text("bees", "Bees", "Bees prefer clover."));

    private static EvidenceRecord trial(String id, Finding direction) {
        return Records.trial(
                id, "Magnesium", "migraine", direction, "Magnesium and migraine were followed for twelve weeks.");
    }

    private Verdict current() {
        return bench.verdicts.find(CLAIM.claimId()).orElseThrow().current();
    }

    @Test
    void aNewClaimGetsAVerdict() {
        Outcome outcome = bench.reach.stated(CLAIM);

        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        assertThat(outcome.verdict().asOf()).isEqualTo(Bench.NOW);
        assertThat(outcome.verdict().supersedes()).isNull();
        assertThat(bench.verdicts.events()).containsExactly(new VerdictReached(outcome.verdict()));
    }

    @Test
    void theSameClaimAgainChangesNothing() {
        Verdict first = bench.reach.stated(CLAIM).verdict();

        assertThat(bench.reach.stated(CLAIM)).isEqualTo(new Outcome.Stands(first));
        assertThat(bench.verdicts.events()).hasSize(1);
    }

    @Test
    void decisiveEvidenceSupersedes() {
        Verdict first = bench.reach.stated(CLAIM).verdict();
        bench.library.add(List.of(trial("t1", Finding.BENEFIT), trial("t2", Finding.BENEFIT)));

        assertThat(bench.reassessment.run()).isEqualTo(new Reassessment.Pass(1, 1));

        Verdict second = current();
        assertThat(second.label()).isEqualTo(Label.SUPPORTED);
        assertThat(second.supersedes()).isEqualTo(first.verdictId());
        List<Event> events = bench.verdicts.events();
        assertThat(events).hasSize(3);
        assertThat(events.get(1)).isInstanceOfSatisfying(VerdictSuperseded.class, superseded -> {
            assertThat(superseded.verdictId()).isEqualTo(first.verdictId());
            assertThat(superseded.supersededBy()).isEqualTo(second.verdictId());
            assertThat(superseded.cause())
                    .isEqualTo("The evidence library changed (now decided also by t1, t2):"
                            + " NOT_ENOUGH_EVIDENCE became SUPPORTED.");
        });
        assertThat(events.get(2)).isEqualTo(new VerdictReached(second));
    }

    @Test
    void whoAsksForSomeClaimsGetsThemAsTheEvidenceIsNow() {
        Verdict first = bench.reach.stated(CLAIM).verdict();
        Claim other = Reading.told("Bees prefer clover.");
        Verdict untouched = bench.reach.stated(other).verdict();
        Claim never = Reading.told("Nobody stated this.");
        assertThat(bench.reassessment.current(List.of(other.claimId(), never.claimId(), CLAIM.claimId())))
                .containsExactly(untouched, first);

        bench.library.add(List.of(trial("t1", Finding.BENEFIT), trial("t2", Finding.BENEFIT)));
        List<Verdict> now = bench.reassessment.current(List.of(CLAIM.claimId(), other.claimId(), CLAIM.claimId()));

        assertThat(now).containsExactly(current(), untouched);
        assertThat(current().label()).isEqualTo(Label.SUPPORTED);
        assertThat(current().supersedes()).isEqualTo(first.verdictId());
        assertThat(bench.reassessment.run()).isEqualTo(new Reassessment.Pass(0, 0));
    }

    @Test
    void evidenceThatDecidesNothingLeavesTheVerdict() {
        Verdict first = bench.reach.stated(CLAIM).verdict();
        bench.library.add(List.of(Records.text("wasps", "Wasps", "Wasps like jam.")));

        assertThat(bench.reassessment.run()).isEqualTo(new Reassessment.Pass(1, 0));
        assertThat(bench.reassessment.run()).isEqualTo(new Reassessment.Pass(0, 0));

        assertThat(current()).isEqualTo(first);
        assertThat(bench.verdicts.events()).hasSize(1);
    }

    @Test
    void backToAFormerStateIsANewVerdict() {
        Verdict first = bench.reach.stated(CLAIM).verdict();
        bench.library.add(List.of(trial("t1", Finding.BENEFIT)));
        bench.reassessment.run();
        bench.library.retract("t1", "it was made up");
        bench.reassessment.run();

        Verdict third = current();
        assertThat(third.label()).isEqualTo(first.label());
        assertThat(third.verdictId()).isNotEqualTo(first.verdictId());
        assertThat(bench.verdicts.events()).hasSize(5);
        assertThat(new ReadVerdicts(bench.verdicts).verdict(first.verdictId())).contains(first);
        assertThat(new ReadVerdicts(bench.verdicts).ofClaim(CLAIM.claimId())).hasSize(3);
        assertThat(new ReadVerdicts(bench.verdicts).verdict("verdict-of-nothing"))
                .isEmpty();
    }

    @Test
    void aClaimThatIsReadDifferentlyIsHeldAgainstTheLibraryAgain() {
        bench.library.add(List.of(trial("t1", Finding.BENEFIT)));
        bench.reach.stated(CLAIM);
        Claim hedged = new Claim(CLAIM.claimId(), CLAIM.text(), CLAIM.type(), Hedge.STRONG, 0.9, false, CLAIM.frame());

        bench.reach.stated(hedged);

        assertThat(bench.verdicts.find(CLAIM.claimId()).orElseThrow().claim()).isEqualTo(hedged);
    }

    @Test
    void manyClaimsAreLookedAtAgain() {
        for (int i = 0; i < 120; i++) {
            bench.reach.stated(Reading.told("Magnesium relieves migraine in group " + i + "."));
        }
        bench.library.add(List.of(trial("t1", Finding.BENEFIT), trial("t2", Finding.BENEFIT)));

        assertThat(bench.reassessment.run()).isEqualTo(new Reassessment.Pass(120, 120));
    }
}
