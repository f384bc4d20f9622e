package io.touchstone.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void anErrorIsTheDistanceBetweenWhatIsStatedAndWhatIsTrue() {
        Calibration calibration = new Calibration();
        for (int i = 0; i < 10; i++) {
            calibration.add(.85, i < 6);
        }
        assertThat(calibration.error()).isCloseTo(.25, within(1e-9));
    }

    @Test
    void binsHoldWhatWasStatedAndWhatWasTrue() {
        Calibration calibration = new Calibration();
        calibration.add(.31, true);
        calibration.add(.35, false);
        calibration.add(1, true);

        assertThat(calibration.bins()).hasSize(2);
        assertThat(calibration.bins().getFirst().cases()).isEqualTo(2);
        assertThat(calibration.bins().getFirst().stated()).isCloseTo(.33, within(1e-9));
        assertThat(calibration.bins().getFirst().truth()).isEqualTo(.5);
        assertThat(calibration.bins().getLast()).isEqualTo(new Calibration.Bin(.9, 1, 1, 1, 1));
    }

    @Test
    void brierIsTheMeanSquareOfTheDistance() {
        Calibration calibration = new Calibration();
        calibration.add(.8, true);
        calibration.add(.6, false);

        assertThat(calibration.brier()).isCloseTo((.04 + .36) / 2, within(1e-9));
        assertThat(new Calibration().brier()).isNaN();
    }

    @Test
    void averagePrecisionIsOneWhereTheTrueOnesComeFirst() {
        Calibration calibration = new Calibration();
        calibration.add(.2, false);
        calibration.add(.9, true);
        calibration.add(.6, true);
        assertThat(calibration.averagePrecision()).isEqualTo(1);
        calibration.add(.95, false);
        assertThat(calibration.averagePrecision()).isCloseTo((1 / 2d + 2 / 3d) / 2, within(1e-9));
    }

    @Test
    void nothingHasNoFigure() {
        assertThat(new Calibration().error()).isNaN();
        assertThat(new Calibration().averagePrecision()).isNaN();
    }
}
