package io.touchstone.contracts.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Zinc shortens colds", "zinc  shortens\ncolds.", " ZINC shortens colds. ", "Ｚinc shortens colds"
            })
    void caseSpaceFormAndFullStopMakeNoDifference(String text) {
        assertThat(Claim.idOf(text)).isEqualTo(Claim.idOf("Zinc shortens colds."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zinc does not shorten colds.", "Zinc shortens a cold.", "Zinc shortens colds by 2 days."})
    void otherWordsAreAnotherClaim(String text) {
        assertThat(Claim.idOf(text)).isNotEqualTo(Claim.idOf("Zinc shortens colds."));
    }

    @Test
    void aMentionsQuoteFillsItsPositionInCodePoints() {
        assertThat(new Mention(new TextPositionSelector(3, 5), new TextQuoteSelector("💊!", "", "")))
                .isNotNull();
        assertThatThrownBy(() -> new Mention(new TextPositionSelector(3, 6), new TextQuoteSelector("💊!", "", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 code points");
    }

    @Test
    void aProbabilityIsNamedWhenItIsNone() {
        assertThatThrownBy(() -> new Claim("c", "t", ClaimType.OTHER, Hedge.NONE, Double.NaN, false, Frame.EMPTY))
                .hasMessage("checkWorthiness must be from 0 to 1, but is NaN");
    }
}
