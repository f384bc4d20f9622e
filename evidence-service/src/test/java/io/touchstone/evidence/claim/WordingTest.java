package io.touchstone.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Wording WORDING = Wording.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Red light always cures psoriasis.                      | absolute
                    It helps every patient with gout.                      | absolute
                    Relief was long-lasting.                               | durable
                    The effect waned within a week.                        | transient
                    Pain fell within two hours of the dose: a rapid effect.| rapid
                    It can take several weeks to work.                     | slow
                    It is well tolerated and has no serious side effects.  | safe
                    Nausea and raised blood pressure were common.          | harm
                    Whether it helps is an open question.                  | unsettled
                    The drug did not beat placebo.                         | weaker
                    This is not a cure.                                    | modest
                    """)
    void recognises(String text, String aspect) {
        assertThat(WORDING.of(text)).contains(Aspect.valueOf(aspect.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acupuncture is no guarantee.",
                "Acupuncture can’t cure migraine.",
                "Acupuncture does not completely remove pain.",
                "No treatment works for everyone.",
                "Acupuncture does not, however, help everyone.",
                "Not every patient responds to acupuncture.",
                "Acupuncture doesn’t help everyone.",
                "Acupuncture does not ease migraine in all patients.",
                "Acupuncture does not always work.",
                "Acupuncture rarely helps all patients."
            })
    void denyingAnAbsoluteIsNotOne(String text) {
        assertThat(WORDING.of(text)).contains(Aspect.MODEST).doesNotContain(Aspect.ABSOLUTE, Aspect.UNIVERSAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acupuncture is not addictive and helps everyone.",
                "Acupuncture cures migraine, though not everyone can afford it.",
                "Acupuncture always works, but not every clinic offers it.",
                "People who do not respond to pills always improve with acupuncture.",
                "Acupuncture is not a drug so it helps everyone.",
                "Acupuncture helps most if not all patients.",
                "Acupuncture is clinically proven."
            })
    void whatIsDeniedBesideAnAbsoluteLeavesItOne(String text) {
        assertThat(WORDING.of(text)).contains(Aspect.ABSOLUTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That it eases migraine has yet to be proven.",
                "It has not been clinically proven to work.",
                "It hasn’t been proven to work.",
                "Acupuncture has no proven benefit.",
                "Acupuncture does not prevent colds at all.",
                "It does not need to be taken every day."
            })
    void whatIsNotProvenOrDeniedOutrightIsNeitherAbsoluteNorModest(String text) {
        assertThat(WORDING.of(text)).doesNotContain(Aspect.ABSOLUTE, Aspect.UNIVERSAL, Aspect.MODEST);
    }

    @Test
    void plainWordsHaveNoAspect() {
        assertThat(WORDING.of("Forty adults drank green tea.")).isEmpty();
    }

    @Test
    void hedgesAreCounted() {
        assertThat(WORDING.count(Aspect.HEDGE, "It may perhaps help some people."))
                .isEqualTo(3);
    }

    @Test
    void everyAspectHasAPattern() {
        String all =
                "cures long-lasting temporary rapid slow safe harm unclear strong inferior may FDA invented in the 1990s"
                        + " according to dose. Not a cure. first used said mg. A small trial failed to.";
        assertThat(Arrays.asList(Aspect.values()))
                .allSatisfy(aspect ->
                        assertThat(WORDING.count(aspect, all)).as(aspect.name()).isPositive());
    }
}
