package io.touchstone.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.evidence.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Creatine improves memory in older adults.                              | EFFICACY   | NONE
                    Melatonin may help people with insomnia.                               | EFFICACY   | WEAK
                    Emerging research suggests that turmeric could help with arthritis.    | EFFICACY   | STRONG
                    The FDA has approved semaglutide for obesity.                          | REGULATORY | NONE
                    Botox is used off-label for migraine.                                  | REGULATORY | NONE
                    Magnesium is safe and has no side effects.                             | SAFETY     | NONE
                    Zinc works better than placebo for the common cold.                    | COMPARISON | NONE
                    About 4% of adults have migraine in a given month.                     | EPIDEMIOLOGY | NONE
                    Psilocybin promotes neuroplasticity.                                   | MECHANISM  | NONE
                    """)
    void typeAndHedge(String text, ClaimType type, Hedge hedge) {
        StatedClaim claim = Reading.claim(text);
        assertThat(claim.type()).isEqualTo(type);
        assertThat(claim.hedge()).isEqualTo(hedge);
    }
}
