package io.touchstone.claim.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeReaderTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final TypeReader TYPES = new TypeReader(VOCABULARY);
    private static final FrameReader FRAMES = new FrameReader(VOCABULARY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zinc relieves the symptoms of a cold.                              | EFFICACY
            Kava can damage the liver.                                         | SAFETY
            The FDA approved it for obesity.                                   | REGULATORY
            Caffeine blocks the adenosine receptor.                            | MECHANISM
            In the trial 62% recovered.                                        | STATISTIC
            A course consists of twelve sessions over four weeks.              | DOSING_PROTOCOL
            Yoga works better than stretching for back pain.                   | COMPARISON
            More than 30 million Americans have diabetes.                      | EPIDEMIOLOGY
            Aspirin was first synthesized in 1897.                             | HISTORY
            According to the head of the institute, nothing comes close to it. | ATTRIBUTION
            Magnesium and constipation go together.                            | EFFICACY
            Kava and cystitis go together.                                     | SAFETY
            The sky is blue.                                                   | OTHER
            """)
    void type(String text, ClaimType expected) {
        assertThat(TYPES.read(text, FRAMES.read(text))).isEqualTo(expected);
    }
}
