package io.touchstone.claim.standalone;

import static io.touchstone.claim.standalone.Lines.last;
import static io.touchstone.claim.standalone.Lines.titled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericNounsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ibuprofen is old. The drug in question harms the stomach. | Ibuprofen harms the stomach.",
                "Acupuncture is old. That approach eases back pain. | Acupuncture eases back pain.",
                "Ketamine is an anesthetic. Such infusions cost $400. | Ketamine infusions cost $400.",
                "Statins are common. These medicines lower cholesterol. | Statins lower cholesterol.",
                "Semaglutide is new. Experts say that the drug slows digestion. | Experts say that semaglutide slows digestion.",
                "Warfarin and aspirin thin the blood. The latter is cheaper. | Aspirin is cheaper.",
                "Warfarin and aspirin thin the blood. The former needs blood tests. | Warfarin needs blood tests.",
            })
    void theNameIsPutIn(String text, String claim) {
        assertThat(last(text)).isEqualTo(new Statement(claim, false, true));
    }

    @Test
    void whatIsNoDrugIsNotCalledOne() {
        Statement statement = last("Yoga is calming.", "This drug harms the liver.");
        assertThat(statement.ambiguous()).isTrue();
        assertThat(statement.text()).isEqualTo("This drug harms the liver.");
    }

    @Test
    void aProductThatNoVocabularyKnowsIsMeantToo() {
        assertThat(titled(
                                "Why you will love HydroGlow serum",
                                "We designed HydroGlow serum for dry skin. Dermatologists trust HydroGlow serum. This product smooths fine lines in 14 days.")
                        .text())
                .isEqualTo("HydroGlow serum smooths fine lines in 14 days.");
    }

    @Test
    void withoutTwoThereIsNoLatter() {
        assertThat(last("Aspirin thins the blood. The latter is cheap.").ambiguous())
                .isTrue();
    }

    @Test
    void aNounBeforeAnotherIsLeft() {
        assertThat(last("Peptides are sold online.", "A red spot at the injection site is common.")
                        .text())
                .isEqualTo("A red spot at the injection site is common.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Metformin is old. Doctors warn that the drug in question lowers vitamin B12. | Doctors warn that metformin lowers vitamin B12.",
                "Acupuncture is old. Insurers say that the treatment method in question eases back pain. | Insurers say that acupuncture eases back pain.",
                "Semaglutide is injected. Nausea is common in people on the aforementioned treatment. | Nausea is common in people on semaglutide.",
                "Warfarin is old. Bleeding is more common with said medicine. | Bleeding is more common with warfarin.",
            })
    void whatPointsBackIsNamed(String text, String claim) {
        assertThat(last(text)).isEqualTo(new Statement(claim, false, true));
    }

    @Test
    void whatPointsBackToSeveralIsMarked() {
        assertThat(
                        last("Some doctors give ibuprofen, others give metformin. Nausea is common with the drug in question.")
                                .ambiguous())
                .isTrue();
    }

    @Test
    void aNameIsNotPutInTwice() {
        assertThat(last("Metformin is cheap. This treatment combines metformin with a diet."))
                .isEqualTo(new Statement("This treatment combines metformin with a diet.", true, false));
        assertThat(
                        last("Ketamine assisted therapy is new. Ketamine is given first. This therapy combines the use of ketamine with counselling.")
                                .text())
                .isEqualTo("Ketamine assisted therapy combines the use of ketamine with counselling.");
    }
}
