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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
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
                Set.of("kava"), Set.of("placebo"), Set.of(), Set.of(outcome), Set.of(), null, false, false, false);
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
}
