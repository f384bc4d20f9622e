package io.touchstone.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.scope.EvidenceFrame;
import io.touchstone.evidence.scope.EvidenceFrames;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportedDirectionTest {

    private static final ReportedDirection DIRECTIONS = new ReportedDirection(Reading.STATEMENTS.vocabulary());

    private static Optional<Stance> stance(String claim, ClaimType type, Finding direction, String outcome) {
        StatedClaim read = Reading.claim(claim);
        StatedClaim typed = new StatedClaim(read.claimId(), claim, type, read.hedge(), read.frame());
        EvidenceRecord record = Records.of(
                "one",
                EvidenceKind.RCT,
                "On kava",
                null,
                "Kava",
                null,
                direction,
                "As the direction says.",
                Certainty.HIGH,
                2,
                90);
        EvidenceFrame evidence = new EvidenceFrame(
                Set.of("kava"),
                Set.of("placebo"),
                Set.of(),
                Set.of(outcome),
                Set.of(),
                Set.of(),
                null,
                false,
                false,
                false);
        return DIRECTIONS.of(typed, Reading.statement(claim), record, evidence).map(StanceProbabilities::stance);
    }

    /** "As safe as an approved drug" may be read as safety, comparison or regulatory: a finding of harm contradicts it. */
    @ParameterizedTest
    @EnumSource(names = {"SAFETY", "COMPARISON", "REGULATORY"})
    void harmContradictsSafetyWhateverElseTheClaimIsAbout(ClaimType type) {
        assertThat(stance("Kava is just as safe as an approved medicine.", type, Finding.HARM, "safety-outcome"))
                .contains(Stance.REFUTES);
    }

    @ParameterizedTest
    @EnumSource(names = {"EFFICACY", "DOSING_PROTOCOL"})
    void benefitSupportsAnEffectOfADose(ClaimType type) {
        assertThat(stance("A single dose of kava relieves anxiety.", type, Finding.BENEFIT, "anxiety"))
                .contains(Stance.SUPPORTS);
    }

    @ParameterizedTest
    @EnumSource(names = {"HISTORY", "MECHANISM", "ATTRIBUTION"})
    void saysNothingOfOtherClaims(ClaimType type) {
        assertThat(stance("A single dose of kava relieves anxiety.", type, Finding.BENEFIT, "anxiety"))
                .isEmpty();
    }

    private static final EvidenceFrames FRAMES = new EvidenceFrames(Reading.STATEMENTS);

    /** What a trial of one thing against another, in one condition, says of a claim by its direction. */
    private static Optional<Stance> direction(
            String claim, String given, @Nullable String comparator, String condition, Finding direction) {
        EvidenceRecord record = Records.of(
                "one",
                EvidenceKind.RCT,
                "Trial of " + given + " for " + condition,
                "Adults with " + condition,
                given,
                comparator,
                direction,
                "As the direction says; midazolam and PTSD are named in passing.",
                Certainty.HIGH,
                2,
                90);
        return DIRECTIONS
                .of(Reading.claim(claim), Reading.statement(claim), record, FRAMES.read(record))
                .map(StanceProbabilities::stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Ketamine relieves depression.                     | Ketamine   | placebo    | depression | BENEFIT       | SUPPORTS
                    Ketamine relieves depression.                     | Ketamine   | placebo    | depression | NO_DIFFERENCE | REFUTES
                    # what the trial compared with is not what it is on
                    Midazolam relieves depression.                    | Ketamine   | midazolam  | depression | BENEFIT       | -
                    # nor is what a passage names beside
                    Ketamine relieves PTSD.                           | Ketamine   | placebo    | depression | NO_DIFFERENCE | -
                    # no difference from another treatment, or from nothing, is not no effect
                    Ketamine relieves depression.                     | Ketamine   | lithium    | depression | NO_DIFFERENCE | -
                    Ketamine relieves depression.                     | Ketamine   | -          | depression | NO_DIFFERENCE | -
                    Esketamine works better than quetiapine for depression. | Esketamine | quetiapine | depression | BENEFIT | SUPPORTS
                    Quetiapine works better than esketamine for depression. | Esketamine | quetiapine | depression | BENEFIT | -
                    Esketamine works better than lithium for depression.    | Esketamine | quetiapine | depression | BENEFIT | -
                    """)
    void isOfWhatTheSourceItselfGaveForWhatAndComparedWithWhat(
            String claim,
            String given,
            @Nullable String comparator,
            String condition,
            Finding direction,
            @Nullable Stance expected) {
        assertThat(direction(claim, given, comparator, condition, direction)).isEqualTo(Optional.ofNullable(expected));
    }
}
