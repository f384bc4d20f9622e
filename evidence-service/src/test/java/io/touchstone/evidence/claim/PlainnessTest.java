package io.touchstone.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.evidence.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainnessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Magnesium relieves migraine.                                                                 | true
                    Studies have shown that acupuncture is effective for chronic pain.                            | true
                    Ketamine has lowered suicidal thoughts in patients who had them.                              | true
                    Canadian experts generally regard magnesium as a sensible first choice in migraine.           | false
                    Patients who dissociate more strongly during ketamine infusions respond better afterwards.    | false
                    """)
    void tellsWhetherAClaimSaysOnlyThatSomethingHelps(String claim, boolean plain) {
        assertThat(Plainness.of(claim, Reading.STATEMENTS.vocabulary())).isEqualTo(plain);
    }
}
