package io.touchstone.claim.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectivesTest {

    private static final Connectives CONNECTIVES = new Connectives();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Based on these scientific findings, melatonin shortens jet lag. | Melatonin shortens jet lag.",
                "With this in mind, zinc is worth a try. | Zinc is worth a try.",
                "As mentioned above, zinc shortens colds. | Zinc shortens colds.",
                "As we have already seen, kava harms the liver. | Kava harms the liver.",
                "Given these results, statins are safe. | Statins are safe.",
                "With the two trials mentioned above, zinc is proven to shorten colds. | Zinc is proven to shorten colds.",
                "However, based on this, yoga is safe. | Yoga is safe.",
            })
    void whatOnlyPointsBackIsDropped(String words, String claim) {
        assertThat(CONNECTIVES.without(words)).isEqualTo(claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Based on two trials in nurses, melatonin shortens jet lag.",
                "Given these side effects, kava was banned.",
                "With the medicine mentioned above, pain fades within days.",
                "As seen in mice, zinc speeds healing.",
            })
    void whatSaysMoreIsKept(String words) {
        assertThat(CONNECTIVES.without(words)).isEqualTo(words);
    }
}
