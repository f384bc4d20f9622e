package io.touchstone.claim.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearModelTest {

    private static final LinearModel MODEL = LinearModel.load("classify/good.tsv");

    @Test
    void addsBiasTraitsAndMeaning() {
        assertThat(MODEL.labels()).isEqualTo(List.of("sweet", "sour"));
        assertThat(MODEL.dimensions()).isEqualTo(2);
        double[] sums = MODEL.sums(Set.of("sugar", "not known"), new float[] {2, 1});
        assertThat(sums[0]).isCloseTo(.1 + 1 + 2 * .5 - .25, within(1e-6));
        assertThat(sums[1]).isCloseTo(-.1 - 1 + 2 * -.5 + .25, within(1e-6));
        assertThat(MODEL.likeliest(Set.of("sugar"), new float[] {0, 0})).isEqualTo("sweet");
        assertThat(MODEL.likeliest(Set.of(), new float[] {-2, 0})).isEqualTo("sour");
    }

    @Test
    void calibrates() {
        assertThat(MODEL.probability(1, 0)).isCloseTo(1 / (1 + Math.exp(-2.5)), within(1e-9));
    }

    @Test
    void refusesAVectorOfAnotherLength() {
        assertThatThrownBy(() -> MODEL.sums(Set.of(), new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 dimensions");
    }

    @ParameterizedTest
    @CsvSource({"no-bias, no row bias", "short-row, columns", "no-number, no number but many", "empty, is empty"})
    void aBrokenFileIsRefused(String name, String reason) {
        assertThatThrownBy(() -> LinearModel.load("classify/" + name + ".tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(reason);
    }
}
