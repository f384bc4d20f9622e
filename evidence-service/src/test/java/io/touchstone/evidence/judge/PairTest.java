package io.touchstone.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairTest {

    /** As {@code behind_title} of training/judge/data.py writes it, or the judge reads what it has not learnt. */
    @ParameterizedTest
    @ValueSource(strings = {"Zinc for colds", "Zinc for colds.", "Zinc for colds. ", "Zinc for colds..."})
    void aPassageStandsBehindTheTitleOfItsSource(String title) {
        assertThat(Pair.behindTitle("Zinc helps.", title, "It did not help."))
                .isEqualTo(new Pair("Zinc helps.", "Zinc for colds. It did not help."));
    }

    @Test
    void aTitleInsideIsLeftAsItIs() {
        assertThat(Pair.behindTitle("Zinc helps.", "Zinc v. placebo: a trial?", "No.")
                        .passage())
                .isEqualTo("Zinc v. placebo: a trial?. No.");
    }

    @Test
    void bothTextsAreNeeded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(" ", "It helped."));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair("Zinc helps.", ""));
    }
}
