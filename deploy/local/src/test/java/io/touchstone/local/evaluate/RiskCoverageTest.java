package io.touchstone.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.local.evaluate.ConfidenceFigures.Stated;
import io.touchstone.local.evaluate.RiskCoverage.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {

    private static RiskCoverage four() {
        RiskCoverage coverage = new RiskCoverage();
        coverage.add(.3, false);
        coverage.add(.8, false);
        coverage.add(.9, true);
        coverage.add(.8, true);
        return coverage;
    }

    @Test
    void answersOfTheSameConfidenceStayTogether() {
        assertThat(four().points())
                .containsExactly(new Point(.9, 1, .25, 1), new Point(.8, 3, .75, 2 / 3d), new Point(.3, 4, 1, .5));
    }

    @Test
    void theAreaIsTheMeanShareThatIsWrong() {
        assertThat(four().area()).isCloseTo((0 + .5 / 2 + 1 / 3d + 2 / 4d) / 4, within(1e-9));
    }

    @Test
    void aConfidenceThatSaysNothingGivesTheShareThatIsWrong() {
        RiskCoverage coverage = new RiskCoverage();
        List.of(true, false, true, true).forEach(right -> coverage.add(.5, right));

        assertThat(coverage.area()).isCloseTo(.25, within(1e-9));
        assertThat(new RiskCoverage().area()).isNaN();
    }

    @Test
    void figuresSayWhatIsConfidentAndWrong() {
        ConfidenceFigures figures =
                ConfidenceFigures.of(List.of(new Stated(.8, false), new Stated(.95, true), new Stated(.79, false)));

        assertThat(figures.confident()).isEqualTo(2);
        assertThat(figures.confidentWrong()).isEqualTo(1);
        assertThat(figures.areaOfNoUse()).isCloseTo(2 / 3d, within(1e-9));
        assertThat(figures.tables("verdicts"))
                .contains("Of 2 verdicts with confidence 0.8 or more 1 is wrong.")
                .contains("| 0.8                     |        2 |     .667 |     .500 |")
                .contains("| 0.7                     |        3 |    1.000 |     .333 |")
                .doesNotContain("| 0.6  ");
    }
}
