package io.touchstone.claim.standalone;

import static io.touchstone.claim.standalone.Lines.last;
import static io.touchstone.claim.standalone.Lines.titled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronounsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Creatine is sold as a powder. It improves memory. | Creatine improves memory.",
                "Metformin was first made in 1922. Its use spread slowly. | Metformin’s use spread slowly.",
                "Semaglutide is injected. Doctors prescribe it for obesity. | Doctors prescribe semaglutide for obesity.",
                "Ginger tea is popular. Taken for several weeks, it eases nausea. | Taken for several weeks, ginger tea eases nausea.",
                "Statins are old. They lower cholesterol. | Statins lower cholesterol.",
                "Zinc and elderberry are sold together. They shorten colds. | Zinc and elderberry shorten colds.",
                "Fibromyalgia is common. It affects one woman in fifty. | Fibromyalgia affects one woman in fifty.",
                "A Danish trial followed 300 nurses. It found no benefit. | The Danish trial found no benefit.",
            })
    void whatWasNamedLastIsPutIn(String text, String claim) {
        assertThat(last(text)).isEqualTo(new Statement(claim, false, true));
    }

    @Test
    void whatStandsInTheSameWordsIsLeft() {
        assertThat(last("Zinc is old.", "If melatonin is taken late, it shifts the body clock.")
                        .text())
                .isEqualTo("If melatonin is taken late, it shifts the body clock.");
        assertThat(last("Zinc is old.", "Since it thins the blood, garlic is stopped before surgery.")
                        .text())
                .isEqualTo("Since it thins the blood, garlic is stopped before surgery.");
        assertThat(last("Zinc is old.", "Patients with gout say they sleep better on melatonin.")
                        .text())
                .isEqualTo("Patients with gout say they sleep better on melatonin.");
    }

    @Test
    void betweenTwoThereIsNoGuess() {
        Statement statement = last("Some doctors give ibuprofen, others give metformin. It eases the pain.");
        assertThat(statement.ambiguous()).isTrue();
        assertThat(statement.text()).isEqualTo("It eases the pain.");
    }

    @Test
    void whatIsNamedInPassingCompetesWithTheTopic() {
        assertThat(titled(
                                "Acupuncture for migraine",
                                "Acupuncture is old. Acupuncture needles are thin. Many people also take magnesium. It prevents attacks.")
                        .ambiguous())
                .isTrue();
    }

    @Test
    void theWordsAroundTellWhatIsMeant() {
        assertThat(last("Insomnia can be treated with melatonin. One adult in ten lives with it.")
                        .text())
                .isEqualTo("One adult in ten lives with insomnia.");
        assertThat(last("Insomnia can be treated with melatonin. It should be taken an hour before bed.")
                        .text())
                .isEqualTo("Melatonin should be taken an hour before bed.");
    }

    @Test
    void peopleAreNoTreatment() {
        assertThat(last("Women with gout were given magnesium. They reported fewer attacks.")
                        .text())
                .isEqualTo("Women with gout reported fewer attacks.");
    }

    @Test
    void anAgencyIsNotWhatItActsOn() {
        assertThat(last("MDMA was popular in clubs. In 1985 the agency placed it in Schedule I.")
                        .text())
                .isEqualTo("In 1985 the agency placed MDMA in Schedule I.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was feared that testosterone harms the heart.",
                "It is still unclear whether yoga helps.",
                "It takes six weeks to heal.",
                "It is this layer of the skin that laser light reaches.",
            })
    void anItThatStandsForNothingStays(String sentence) {
        assertThat(last("Zinc is a metal.", sentence)).isEqualTo(new Statement(sentence, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Statins are old. | Although it is cheap, zinc shortens colds.",
                "Melatonin is old. | While it may seem new, acupuncture is safe.",
                "Zinc is old. | Although it is common, gout is rarely treated.",
            })
    void whatTheMainClauseTakesUpIsLeft(String before, String sentence) {
        assertThat(last(before, sentence)).isEqualTo(new Statement(sentence, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Metformin is cheap. | It works better than metformin with food.",
                "Some people bruise on warfarin. | If they do, it is a blood test every week.",
                "Zinc may help. | If so, it should be taken with food.",
                "Zinc may help. | If not, it can be stopped.",
            })
    void whatNoNameCanStandForIsMarked(String before, String sentence) {
        assertThat(last(before, sentence)).isEqualTo(new Statement(sentence, true, false));
    }

    @Test
    void afterItsNameAPronounStays() {
        assertThat(last("Metformin is old.", "Other methods require the drug to run its course.")
                        .text())
                .isEqualTo("Other methods require metformin to run its course.");
        assertThat(last("Melatonin is old.", "First made in 1958, melatonin received its licence much later.")
                        .text())
                .isEqualTo("First made in 1958, melatonin received its licence much later.");
    }
}
