package io.touchstone.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.evidence.Reading;
import io.touchstone.evidence.scope.EvidenceFrame;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalReadingTest {

    private static final EvidenceFrame SILENT =
            new EvidenceFrame(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, false, false, false);

    private final ApprovalReading reading = new ApprovalReading(Reading.STATEMENTS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The FDA approved semaglutide for obesity.   | In 2021 the FDA approved semaglutide for obesity.            | SUPPORTS
                    The FDA approved semaglutide for obesity.   | Semaglutide is not approved for obesity.                    | REFUTES
                    The FDA approved ketamine for depression.   | Ketamine is not approved for any psychiatric disorder.       | REFUTES
                    The FDA approved ketamine for depression.   | Ketamine is licensed only for anaesthesia.                 | REFUTES
                    The FDA approved ketamine for depression.   | The FDA approved esketamine for treatment-resistant depression. | NEUTRAL
                    Ketamine is FDA approved for anaesthesia. | Ketamine was approved in 1970 for anaesthesia.             | SUPPORTS
                    Ketamine is not approved for depression.    | Ketamine is not approved for any psychiatric disorder.       | SUPPORTS
                    The FDA approved ketamine for depression.   | Only sertraline is approved for PTSD; every other drug, ketamine included, is off-label. | NEUTRAL
                    """)
    void whatAPassageSaysOfAnApproval(String claim, String passage, Stance expected) {
        assertThat(reading.of(Reading.claim(claim), passage, SILENT))
                .get()
                .extracting(r -> r.stance().stance())
                .isEqualTo(expected);
    }

    @Test
    void otherClaimsAndOtherPassagesAreNotItsBusiness() {
        assertThat(reading.of(Reading.claim("Ketamine relieves depression."), "The FDA approved it.", SILENT))
                .isEmpty();
        assertThat(reading.of(Reading.claim("The FDA approved zinc for colds."), "Zinc is a metal.", SILENT))
                .isEmpty();
    }

    @Test
    void whenAndForWhomIsForTheWordsToSay() {
        String passage = "On 5 March 2019 the FDA approved esketamine for depression.";
        assertThat(reading.of(Reading.claim("In 2019 the FDA approved esketamine for depression."), passage, SILENT))
                .isPresent();
        assertThat(reading.of(Reading.claim("In 2010 the FDA approved esketamine for depression."), passage, SILENT))
                .isEmpty();
        assertThat(reading.of(
                        Reading.claim("The FDA approved esketamine for depression in children."), passage, SILENT))
                .isEmpty();
    }

    @Test
    void whatIsMissingFromAListIsMarkedForBothSides() {
        String list = "The FDA approved esketamine for depression.";
        ApprovalReading.Reading against = reading.of(
                        Reading.claim("Esketamine is FDA approved for tinnitus."), list, SILENT)
                .orElseThrow();
        ApprovalReading.Reading inFavour = reading.of(
                        Reading.claim("Esketamine is not FDA approved for tinnitus."), list, SILENT)
                .orElseThrow();
        assertThat(against.byOmission()).isTrue();
        assertThat(against.stance().stance()).isEqualTo(Stance.REFUTES);
        assertThat(inFavour.byOmission()).isTrue();
        assertThat(inFavour.stance().stance()).isEqualTo(Stance.SUPPORTS);
    }
}
