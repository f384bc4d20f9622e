package io.touchstone.claim.standalone;

import static io.touchstone.claim.standalone.Lines.last;
import static io.touchstone.claim.standalone.Lines.titled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes without saying on its own page, and "this" and "these effects". */
class UnsaidTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A low dose eases nerve pain. | A low dose of ketamine eases nerve pain.",
                "Side effects are usually mild. | Side effects of ketamine are usually mild.",
                "Each session lasts two hours. | Each ketamine session lasts two hours.",
                "Relief can last a week. | Relief can last a week with ketamine.",
                "A first dose of 40 mg is usual. | A first ketamine dose of 40 mg is usual.",
                "These effects fade within two hours. | The effects of ketamine fade within two hours.",
                "This is not a cure. | Ketamine is not a cure.",
            })
    void theTopicIsSaid(String sentence, String claim) {
        assertThat(titled("Ketamine", "# What to expect", sentence)).isEqualTo(new Statement(claim, false, true));
    }

    @Test
    void theConditionOfTheHeadingIsSaidToo() {
        assertThat(titled("Ketamine: what it does", "Ketamine is old.", "# Depression", "Relief can come within hours.")
                        .text())
                .isEqualTo("Relief from depression can come within hours with ketamine.");
    }

    @Test
    void theArticleFitsTheName() {
        assertThat(titled("Acupuncture", "# Costs", "A session takes half an hour.")
                        .text())
                .isEqualTo("An acupuncture session takes half an hour.");
    }

    @Test
    void thisConditionIsTheOneThatWasNamed() {
        assertThat(last("Gout is painful.", "Cherries ease this condition.").text())
                .isEqualTo("Cherries ease gout.");
    }

    @Test
    void whatWasSaidCannotBePutIn() {
        assertThat(last("Zinc is a metal.", "Doing so halves the risk of stroke.")
                        .ambiguous())
                .isTrue();
        assertThat(last("Zinc is a metal.", "These studies were small.").ambiguous())
                .isTrue();
        assertThat(last("Zinc is a metal.", "That happens in 2% of adults.").ambiguous())
                .isTrue();
    }
}
