package io.touchstone.claim.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5 | 5",
                "respond-async, wait=10 | 10",
                "WAIT = 3 | 3",
                "wait=999999 | 30",
                "wait | 0",
                "wait=x | 0",
                "await=9 | 0"
            })
    void wait(String prefer, int seconds) {
        assertThat(Preference.wait(prefer)).hasSeconds(seconds);
    }

    @Test
    void noPreferenceIsNoWait() {
        assertThat(Preference.wait(null)).isZero();
    }
}
