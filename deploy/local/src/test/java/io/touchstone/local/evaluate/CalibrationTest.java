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
