package io.touchstone.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.evidence.Records;
import org.junit.jupiter.api.Test;

class VerdictMethodTest {

    private static EvidenceRecord trial(String id, String intervention, String condition, Finding direction) {
        return Records.trial(
                id,
                intervention,
                condition,
                direction,
                direction == Finding.BENEFIT
                        ? intervention + " relieved " + condition + " more than placebo."
                        : intervention + " did not relieve " + condition + " more than placebo.");
    }

    private static EvidenceRecord rule(String id, String title, String intervention, String finding) {
        return Records.of(
                id,
                EvidenceKind.REGULATORY,
                "FDA: " + title,
                null,
                intervention,
                null,
                Finding.NOT_APPLICABLE,
                finding,
                Certainty.HIGH,
                null,
                null);
    }

    @Test
    void trialsThatAgreeSupport() {
        Verdict verdict = new Bench(
                        trial("one", "Magnesium", "migraine", Finding.BENEFIT),
                        trial("two", "Magnesium", "migraine", Finding.BENEFIT),
                        trial("other", "Zinc", "the common cold", Finding.NO_DIFFERENCE))
                .verdict("Magnesium relieves migraine.");

        assertThat(verdict.label()).isEqualTo(Label.SUPPORTED);
        assertThat(verdict.explanation()).startsWith("Supported by 2 randomised trials (Doe et al. 2021, n=120;");
        assertThat(verdict.evidence().stream().filter(Assessment::decisive).map(Assessment::id))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(verdict.evidence()).allMatch(e -> e.decisive() == (e.weight() != null));
        assertThat(verdict.evidence().getFirst().weight()).isPositive();
        assertThat(verdict.evidence().getFirst().passage()).isEqualTo("Magnesium relieved migraine more than placebo.");
    }

    @Test
    void trialsThatAgreeOnNothingRefute() {
        Verdict verdict = new Bench(
                        trial("one", "Magnesium", "migraine", Finding.NO_DIFFERENCE),
                        trial("two", "Magnesium", "migraine", Finding.NO_DIFFERENCE))
                .verdict("Magnesium relieves migraine.");

        assertThat(verdict.label()).isEqualTo(Label.REFUTED);
        assertThat(verdict.explanation()).startsWith("Contradicted by 2 randomised trials");
    }

    @Test
    void trialsThatDisagreeConflict() {
        Verdict verdict = new Bench(
                        trial("one", "Magnesium", "migraine", Finding.BENEFIT),
                        trial("two", "Magnesium", "migraine", Finding.NO_DIFFERENCE))
                .verdict("Magnesium relieves migraine.");

        assertThat(verdict.label()).isEqualTo(Label.CONFLICTING);
        assertThat(verdict.explanation()).startsWith("The evidence conflicts. For: 1 randomised trial");
    }

    @Test
    void aSourceThatSaysBothIsReadByBothPassages() {
        Verdict verdict = new Bench(Records.of(
                        "both",
                        EvidenceKind.RCT,
                        "Magnesium for migraine",
                        "Adults with migraine",
                        "Magnesium",
                        "Placebo",
                        Finding.NOT_APPLICABLE,
                        "Magnesium relieved migraine more than placebo. "
                                + "Magnesium did not relieve migraine more than placebo at week four.",
                        Certainty.MODERATE,
                        2,
                        120))
                .verdict("Magnesium relieves migraine.");

        assertThat(verdict.evidence()).extracting(Assessment::id).containsExactly("both", "both");
        assertThat(verdict.evidence())
                .extracting(Assessment::stance)
                .containsExactlyInAnyOrder(Stance.SUPPORTS, Stance.REFUTES);
        assertThat(verdict.evidence()).allMatch(row -> row.weight() != null);
    }

    @Test
    void whatIsOutOfScopeDecidesNothing() {
        Verdict verdict = new Bench(
                        trial("esk", "Esketamine", "depression", Finding.BENEFIT),
                        trial("ptsd", "Ketamine", "PTSD", Finding.NO_DIFFERENCE))
                .verdict("Ketamine relieves depression.");

        assertThat(verdict.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(verdict.evidence()).noneMatch(Assessment::decisive);
        assertThat(verdict.evidence()).extracting(Assessment::scope).doesNotContain(Scope.IN);
        assertThat(verdict.explanation())
                .contains("Looked for evidence on ketamine and depression")
                .contains("esketamine");
        assertThat(verdict.flags()).contains(Flag.OVERGENERALISES);
    }

    @Test
    void aCombinationIsNotCreditedWithItsPart() {
        String claim = "Ketamine-assisted psychotherapy relieves depression.";
        EvidenceRecord drug = trial("drug", "Ketamine", "depression", Finding.BENEFIT);
        EvidenceRecord elsewhere = trial("elsewhere", "Ketamine", "PTSD", Finding.BENEFIT);

        Verdict withPart = new Bench(drug).verdict(claim);
        Verdict without = new Bench(elsewhere).verdict(claim);

        assertThat(withPart.label()).isEqualTo(Label.CONFLICTING);
        assertThat(withPart.explanation()).contains("one part alone");
        assertThat(without.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void regulatorsDecideApprovals() {
        EvidenceRecord denial = rule(
                "denial",
                "Notice on compounded ketamine",
                "Ketamine",
                "Ketamine is not approved for any psychiatric disorder.");
        EvidenceRecord cousin = rule(
                "cousin",
                "Approval of esketamine",
                "Esketamine",
                "The FDA approved esketamine for treatment-resistant depression.");
        EvidenceRecord trial = trial("trial", "Ketamine", "depression", Finding.BENEFIT);

        Verdict refuted = new Bench(denial, cousin, trial).verdict("Ketamine is FDA approved for depression.");
        Verdict unknown = new Bench(trial).verdict("Ketamine is FDA approved for depression.");
        Verdict supported =
                new Bench(denial, cousin).verdict("The FDA approved esketamine for treatment-resistant depression.");

        assertThat(refuted.label()).isEqualTo(Label.REFUTED);
        assertThat(refuted.flags()).contains(Flag.REGULATORY_MISSTATEMENT);
        assertThat(refuted.evidence().stream().filter(Assessment::decisive).map(Assessment::id))
                .containsExactly("denial");
        assertThat(unknown.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(supported.label()).isEqualTo(Label.SUPPORTED);
    }

    @Test
    void aClaimOnSeveralThingsHoldsAsFarAsItHoldsForEach() {
        Verdict verdict = new Bench(
                        trial("one", "Magnesium", "migraine", Finding.BENEFIT),
                        trial("two", "Magnesium", "migraine", Finding.BENEFIT))
                .verdict("Magnesium relieves migraine and insomnia.");

        assertThat(verdict.label()).isEqualTo(Label.CONFLICTING);
        assertThat(verdict.explanation()).contains("It holds in part").contains("insomnia");
    }

    private static EvidenceRecord weak(String id) {
        return Records.of(
                id,
                EvidenceKind.RCT,
                "Trial of magnesium for migraine",
                "Adults with migraine",
                "Magnesium",
                "Placebo",
                Finding.BENEFIT,
                "Magnesium relieved migraine.",
                Certainty.LOW,
                2,
                80);
    }

    @Test
    void wordsMayNotBeMuchStrongerThanTheEvidence() {
        Bench bench = new Bench(weak("one"), weak("two"));

        Verdict plain = bench.verdict("Magnesium relieves migraine.");
        Verdict absolute = bench.verdict("Magnesium always cures migraine.");
        Verdict hedged = bench.verdict("Magnesium may relieve migraine.");

        assertThat(plain.label()).isEqualTo(Label.SUPPORTED);
        assertThat(plain.flags()).contains(Flag.OVERSTATES_CERTAINTY);
        assertThat(absolute.flags()).contains(Flag.OVERSTATES_CERTAINTY);
        assertThat(absolute.label()).isNotEqualTo(Label.SUPPORTED);
        assertThat(absolute.explanation()).contains("not by evidence certain enough for words so strong");
        assertThat(hedged.label()).isEqualTo(Label.SUPPORTED);
        assertThat(hedged.flags()).doesNotContain(Flag.OVERSTATES_CERTAINTY);
    }

    @Test
    void muchThatIsWeakIsStillTooWeakForStrongWords() {
        Verdict verdict = new Bench(weak("1"), weak("2"), weak("3"), weak("4"), weak("5"), weak("6"))
                .verdict("Magnesium always cures migraine.");

        assertThat(verdict.label()).isNotEqualTo(Label.SUPPORTED);
        assertThat(verdict.explanation()).contains("not by evidence certain enough for words so strong");
    }

    @Test
    void whatIsSaidOfANamedStudyIsHeldAgainstThatStudyAlone() {
        EvidenceRecord named = Records.of(
                "named",
                EvidenceKind.RCT,
                "Magnesium for migraine (MAGMIG-2)",
                "Adults with migraine",
                "Magnesium",
                "Placebo",
                Finding.NO_DIFFERENCE,
                "Magnesium did not reduce migraine.",
                Certainty.MODERATE,
                2,
                120);
        Bench bench = new Bench(
                named,
                trial("one", "Magnesium", "migraine", Finding.BENEFIT),
                trial("two", "Magnesium", "migraine", Finding.BENEFIT),
                trial("three", "Magnesium", "migraine", Finding.BENEFIT));

        assertThat(bench.verdict("Magnesium reduces migraine.").label()).isNotEqualTo(Label.REFUTED);
        Verdict ofTheStudy = bench.verdict("In MAGMIG-2 magnesium reduced migraine.");

        assertThat(ofTheStudy.label()).isEqualTo(Label.REFUTED);
        assertThat(ofTheStudy.evidence())
                .filteredOn(Assessment::decisive)
                .extracting(Assessment::id)
                .containsExactly("named");
    }

    @Test
    void anotherNumberUndoesWhatTheWordsWouldSupport() {
        EvidenceRecord counted = Records.trial(
                "counted",
                "Magnesium",
                "migraine",
                Finding.BENEFIT,
                "With magnesium 30% of patients with migraine responded, with placebo fewer.");
        Verdict same = new Bench(counted).verdict("With magnesium 30% of patients with migraine responded.");
        Verdict other = new Bench(counted).verdict("With magnesium 80% of patients with migraine responded.");

        assertThat(same.label()).isEqualTo(Label.SUPPORTED);
        assertThat(other.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void whatIsOnSomethingElseIsNotReadForAClaimThatNamesNoTreatment() {
        Verdict verdict = new Bench(trial("one", "Magnesium", "migraine", Finding.BENEFIT))
                .verdict("The moon is made of cheese.");

        assertThat(verdict.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(verdict.evidence()).isEmpty();
    }

    @Test
    void aClaimOfSafetyMeetsTheHarms() {
        EvidenceRecord harm = Records.of(
                "harm",
                EvidenceKind.SYSTEMATIC_REVIEW,
                "Harms of kava",
                "Adults",
                "Kava",
                "Placebo",
                Finding.HARM,
                "Kava caused liver injury and other adverse effects.",
                Certainty.MODERATE,
                1,
                400);
        Verdict verdict = new Bench(harm).verdict("Kava is completely safe.");

        assertThat(verdict.label()).isEqualTo(Label.REFUTED);
        assertThat(verdict.flags()).contains(Flag.OMITS_RISK);
    }

    @Test
    void whatCannotBeReadIsNotDecided() {
        Bench bench = new Bench(trial("one", "Magnesium", "migraine", Finding.BENEFIT));

        assertThat(bench.verdict("El magnesio alivia la migraña según varios ensayos clínicos recientes.")
                        .explanation())
                .contains("not in English");
        assertThat(bench.verdict("マグネシウムは片頭痛を和らげる").explanation()).contains("not in English");
        assertThat(bench.verdict("magnesium ".repeat(1000)).explanation()).contains("10000 characters long");
        assertThat(bench.verdict("?! 12").explanation()).contains("no words");
        assertThat(bench.verdict("?! 12").label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void anEmptyLibraryDecidesNothing() {
        Verdict verdict = new Bench().verdict("Magnesium relieves migraine.");

        assertThat(verdict.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(verdict.explanation()).contains("library is empty");
        assertThat(verdict.evidence()).isEmpty();
    }

    @Test
    void theSameIsDecidedAgainTheSame() {
        EvidenceRecord[] records = {
            trial("one", "Magnesium", "migraine", Finding.BENEFIT),
            trial("two", "Magnesium", "migraine", Finding.NO_DIFFERENCE),
            trial("three", "Zinc", "migraine", Finding.BENEFIT)
        };
        Verdict once = new Bench(records).verdict("Magnesium relieves migraine.");
        Verdict again = new Bench(records[2], records[1], records[0]).verdict("Magnesium relieves migraine.");

        assertThat(again).isEqualTo(once);
        assertThat(once.method().table()).startsWith("table-3-");
    }

    @Test
    void whatIsNotOnTheRegulatorsListIsRefutedUnlessAnotherListHasIt() {
        EvidenceRecord first =
                rule("first", "Approval of esketamine", "Esketamine", "Esketamine is approved for depression.");
        EvidenceRecord second =
                rule("second", "Approval of esketamine", "Esketamine", "Esketamine is approved for tinnitus.");

        Verdict omitted = new Bench(first).verdict("Esketamine is approved for tinnitus.");
        Verdict listed = new Bench(first, second).verdict("Esketamine is approved for tinnitus.");

        assertThat(omitted.label()).isEqualTo(Label.REFUTED);
        assertThat(listed.label()).isEqualTo(Label.SUPPORTED);
    }

    @Test
    void anExplanationQuotesWhatCountsMostWithItsPlace() {
        Verdict verdict = new Bench(trial("one", "Magnesium", "migraine", Finding.BENEFIT))
                .verdict("Magnesium relieves migraine.");
        Assessment deciding = verdict.evidence().getFirst();

        assertThat(verdict.explanation())
                .contains("“" + deciding.passage() + "”")
                .contains("one " + deciding.start() + "–" + deciding.end());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(new Bench(trial("one", "Zinc", "the common cold", Finding.BENEFIT))
                        .verdict("Magnesium relieves migraine.")
                        .explanation())
                .contains("To decide it would take a controlled study on magnesium and migraine.");
    }
}
