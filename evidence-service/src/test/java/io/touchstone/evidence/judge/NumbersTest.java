package io.touchstone.evidence.judge;

import static io.touchstone.evidence.judge.Numbers.Outcome.AGREE;
import static io.touchstone.evidence.judge.Numbers.Outcome.DIFFER;
import static io.touchstone.evidence.judge.Numbers.Outcome.NOTHING_TO_COMPARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static Quantity quantity(double value, @Nullable String unit) {
        return new Quantity(value, unit, value + " " + unit);
    }

    @Test
    void equalButForRoundingIsEqual() {
        assertThat(Numbers.compare(List.of(quantity(30, "%")), List.of(quantity(12, "%"), quantity(31, "%"))))
                .isEqualTo(AGREE);
        assertThat(Numbers.compare(List.of(quantity(300e6, "people")), List.of(quantity(322e6, "people"))))
                .isEqualTo(AGREE);
    }

    @Test
    void oneThatFitsNothingIsAMismatch() {
        assertThat(Numbers.compare(
                        List.of(quantity(30, "%"), quantity(2, "wk")), List.of(quantity(30, "%"), quantity(6, "wk"))))
                .isEqualTo(DIFFER);
    }

    @Test
    void otherUnitsAndBareCountsAreNotCompared() {
        assertThat(Numbers.compare(List.of(quantity(30, "%")), List.of(quantity(60, "mg"))))
                .isEqualTo(NOTHING_TO_COMPARE);
        assertThat(Numbers.compare(List.of(quantity(5, null)), List.of(quantity(6, null))))
                .isEqualTo(NOTHING_TO_COMPARE);
        assertThat(Numbers.compare(List.of(), List.of(quantity(6, "%")))).isEqualTo(NOTHING_TO_COMPARE);
    }
}
