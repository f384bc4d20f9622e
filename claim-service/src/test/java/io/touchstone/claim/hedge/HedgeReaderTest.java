package io.touchstone.claim.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Hedge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HedgeReaderTest {

    private static final HedgeReader HEDGES = new HedgeReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zinc shortens colds.                                          | NONE
            Zinc is proven to shorten colds.                              | NONE
            It lasts about 40 minutes.                                    | NONE
            Zinc helps people with colds that may last for weeks.         | NONE
            Zinc can shorten colds.                                       | WEAK
            Zinc seems to shorten colds.                                  | WEAK
            Zinc has shown promising results.                             | WEAK
            Colds are often shorter with zinc.                            | WEAK
            Zinc may shorten colds.                                       | STRONG
            Emerging research suggests that zinc shortens colds.          | STRONG
            Research suggests that zinc is likely to shorten colds.       | STRONG
            """)
    void hedge(String text, Hedge expected) {
        assertThat(HEDGES.read(text)).isEqualTo(expected);
    }
}
