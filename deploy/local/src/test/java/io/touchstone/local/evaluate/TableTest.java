package io.touchstone.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.local.evaluate.Calibration.Bin;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsLineUp() {
        assertThat(new Table("what", "F1").row("a name", Table.figure(.5)).row("b", Table.figure(Double.NaN)))
                .hasToString("""
                        | what   |   F1 |
                        |--------|-----:|
                        | a name | .500 |
                        | b      |    - |
                        """);
    }

    @Test
    void aRowIsAsLongAsTheHeader() {
        assertThatThrownBy(() -> new Table("what", "F1").row("alone"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells");
    }

    @Test
    void jsonHasNullForWhatIsNoNumber() {
        assertThat(FiguresJson.of(new Bin(0, .1, 100, 1 / 3d, Double.NaN)))
                .isEqualToIgnoringWhitespace(
                        "{\"from\":0,\"to\":0.1,\"cases\":100,\"stated\":0.333333,\"truth\":null}");
    }

    @Test
    void theFirstSentenceDoesNotEndAtAnAbbreviation() {
        assertThat(FirstSentence.of("Supported by 1 trial (Berman et al. 2000). Left aside: 2 sources."))
                .isEqualTo("Supported by 1 trial (Berman et al. 2000).");
        assertThat(FirstSentence.of("Only one")).isEqualTo("Only one");
    }
}
