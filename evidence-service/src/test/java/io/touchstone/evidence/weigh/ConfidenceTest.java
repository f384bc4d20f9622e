package io.touchstone.evidence.weigh;

import static io.touchstone.contracts.verdicts.Stance.REFUTES;
import static io.touchstone.contracts.verdicts.Stance.SUPPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    private static Balance balance(double supports, double refutes) {
        return new Balance(
                List.of(Sources.that(SUPPORTS, "for").likely(0.9).assessed()),
                List.of(Sources.that(REFUTES, "against").likely(0.7).assessed()),
                supports,
                refutes,
                Map.of());
    }

    @Test
    void isTheLogisticOfItsFactors() {
        // clear |2 * 3/4 - 1| = 0.5, much 1 - exp(-4/2) = 0.865, likeliest 0.9
        assertThat(new Confidence(0, 0, 0, 0).of(balance(3, 1))).isEqualTo(0.5);
        assertThat(new Confidence(0, 2, 0, 0).of(balance(3, 1))).isEqualTo(0.731);
        assertThat(new Confidence(0, 0, 1, 0).of(balance(3, 1))).isEqualTo(0.704);
        assertThat(new Confidence(0.1, 0, 0, 1).of(balance(3, 1))).isEqualTo(0.731);
    }

    @Test
    void withNothingOnTheScaleOnlyTheConstantCounts() {
        assertThat(new Confidence(1, 5, 5, 5).of(new Balance(List.of(), List.of(), 0, 0, Map.of())))
                .isEqualTo(0.731);
    }
}
