package io.touchstone.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AcceptedLanguagesTest {

    private final AcceptedLanguages accepted = new AcceptedLanguages(Set.of("en", "de"));

    @Test
    void otherLanguagesAreNamed() {
        assertThat(accepted.objection("fr", "Bonjour"))
                .hasValue("The text is in French (fr); taken are texts in German (de), English (en).");
        assertThat(accepted.objection("en", "Hello")).isEmpty();
    }

    @Test
    void aShortTextHasTheBenefitOfTheDoubt() {
        assertThat(accepted.objection("und", "x".repeat(199))).isEmpty();
        assertThat(accepted.objection("und", "x".repeat(200)))
                .hasValue("The language of the text cannot be told; taken are texts in German (de), English (en).");
        assertThat(accepted.objection("und", "1 2 3 ".repeat(1000))).isEmpty();
    }

    @Test
    void noneNamedMeansAll() {
        assertThat(new AcceptedLanguages(Set.of()).objection("xx", "x".repeat(1000)))
                .isEmpty();
    }
}
