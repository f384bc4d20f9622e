package io.touchstone.claim.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandsAloneTest {

    private static final StandsAlone CHECK = new StandsAlone(Vocabulary.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It lowers blood pressure. | pronoun",
                "Studies show that they prevent gout. | pronoun",
                "This can halve the risk of stroke. | pronoun",
                "This treatment prevents gout. | generic",
                "The drug was approved in 2019. | generic",
                "XQZT cures gout. | abbreviation",
                "Better sleep and more energy | fragment",
                "However, zinc prevents colds. | connective",
                "The latter is cheaper. | pointer",
            })
    void whatHangsOnOtherWordsIsFound(String claim, String problem) {
        assertThat(CHECK.problems(claim)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zinc shortens colds, and it is cheap.",
                "It is known that zinc shortens colds.",
                "The drug metformin lowers blood sugar.",
                "Extra-quick zinc therapy (XQZT) shortens colds.",
                "The FDA approved metformin in 1994.",
            })
    void whatDoesNotIsLeftAlone(String claim) {
        assertThat(CHECK.problems(claim)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "While it may seem new, acupuncture is safe.",
                "Although it is cheap, zinc shortens colds.",
                "Because they thin the blood, fish oils are stopped before surgery.",
            })
    void aPronounThatTheMainClauseTakesUpIsNone(String claim) {
        assertThat(CHECK.problems(claim)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If it fails, doctors prescribe metformin.",
                "Although they are cheap, zinc is rarely tried.",
                "When it is swallowed, patients improve.",
            })
    void whatTheMainClauseDoesNotTakeUpIsFound(String claim) {
        assertThat(CHECK.problems(claim)).contains("pronoun");
    }
}
