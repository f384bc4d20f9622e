package io.touchstone.claim.standalone;

import static io.touchstone.claim.standalone.Lines.last;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrativesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gout, severe asthma and insomnia are on the rise. These conditions cost employers dearly. | Gout, asthma and insomnia cost employers dearly.",
                "The clinic sees people with gout and asthma. Zinc can worsen these disorders. | Zinc can worsen gout and asthma.",
            })
    void listedConditionsAreNamed(String text, String claim) {
        assertThat(last(text)).isEqualTo(new Statement(claim, false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zinc is a metal.",
                "Gout is a form of arthritis that few people with asthma have.",
                "Gout, asthma, eczema, insomnia, migraine and psoriasis are common.",
            })
    void otherwiseTheyCannotBeTold(String before) {
        assertThat(last(before, "These conditions cost employers dearly."))
                .isEqualTo(new Statement("These conditions cost employers dearly.", true, false));
    }

    @Test
    void circumstancesAreNoConditions() {
        assertThat(last("Gout and asthma are common.", "Zinc tablets keep under these conditions.")
                        .text())
                .isEqualTo("Zinc tablets keep under these conditions.");
    }
}
