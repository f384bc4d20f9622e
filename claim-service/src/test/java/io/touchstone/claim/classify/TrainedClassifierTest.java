package io.touchstone.claim.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.claim.Extractors;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.documents.Block;
import io.touchstone.testkit.HashingEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the weights that ship and the real model. */
class TrainedClassifierTest {

    private static final ClaimClassifier CLASSIFIER = new TrainedClassifier(Extractors.VOCABULARY, Extractors.ENCODER);

    private static Candidate candidate(Block.Kind kind, String text) {
        return new Candidate(new Sentence(kind, 0, 0, 0, text.length(), text), new Statement(text, false, false));
    }

    private static Reading read(Block.Kind kind, String text) {
        return CLASSIFIER.read(List.of(candidate(kind, text))).getFirst();
    }

    private static Reading read(String text) {
        return read(Block.Kind.PARAGRAPH, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Glucosamine rebuilds cartilage and relieves knee pain within a month.",
                "The FDA cleared this device for migraine in 2014.",
                "Nearly 60% of participants went into remission.",
                "Kava can cause liver damage.",
                "VITAMIN D PREVENTS THE FLU.",
                "I was doubtful, but studies show that saffron relieves depression within six weeks.",
            })
    void statesSomethingToCheck(String text) {
        Reading reading = read(text);
        assertThat(reading.checkWorthiness()).as("%s", reading.reasons()).isGreaterThan(.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does glucosamine rebuild cartilage?",
                "Call 555-010-1234 to book your massage today.",
                "Our friendly staff will make you feel at home.",
                "You should ask your pharmacist first.",
                "I cried with joy for days.",
                "Acupressure is a practice in which points on the body are pressed.",
                "Next",
                "🙂🙂🙂",
            })
    void statesNothingToCheck(String text) {
        Reading reading = read(text);
        assertThat(reading.checkWorthiness()).as("%s", reading.reasons()).isLessThan(.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zinc relieves the symptoms of a cold.                                   | EFFICACY
            Kava can damage the liver.                                              | SAFETY
            The FDA approved it for obesity in 2021.                                | REGULATORY
            Caffeine blocks the adenosine receptors of the brain.                   | MECHANISM
            A course consists of twelve sessions over four weeks.                   | DOSING_PROTOCOL
            Yoga works better than stretching for back pain.                        | COMPARISON
            More than 30 million Americans have diabetes.                           | EPIDEMIOLOGY
            Aspirin was first synthesized in 1897 by a chemist in Germany.          | HISTORY
            """)
    void type(String text, ClaimType expected) {
        assertThat(read(text).type()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zinc shortens colds.                                          | NONE
            Zinc is proven to shorten colds.                              | NONE
            Zinc seems to shorten colds.                                  | WEAK
            Colds are often shorter with zinc.                            | WEAK
            Zinc may shorten colds.                                       | STRONG
            Emerging research suggests that zinc could shorten colds.     | STRONG
            """)
    void hedge(String text, Hedge expected) {
        assertThat(read(text).hedge()).isEqualTo(expected);
    }

    @Test
    void aHeadingIsNoClaim() {
        String text = "Vitamin D prevents the flu";
        assertThat(read(Block.Kind.HEADING, text).checkWorthiness()).isZero();
        assertThat(read(Block.Kind.LIST_ITEM, text).checkWorthiness()).isGreaterThan(.5);
    }

    @Test
    void saysWhy() {
        assertThat(read("Does zinc prevent colds?").reasons()).containsExactly("-question");
        assertThat(read("Call us, and zinc will be yours.").reasons()).contains("-meaning");
    }

    @Test
    void aReadingDoesNotDependOnWhatStandsBesideIt() {
        Candidate one = candidate(Block.Kind.PARAGRAPH, "Zinc may shorten colds.");
        Candidate other =
                candidate(Block.Kind.PARAGRAPH, "Book now and bring a friend, whatever the weather may be like.");
        assertThat(CLASSIFIER.read(List.of(one, other)))
                .isEqualTo(List.of(
                        CLASSIFIER.read(List.of(one)).getFirst(),
                        CLASSIFIER.read(List.of(other)).getFirst()));
    }

    @Test
    void weightsForAnotherEncoderAreRefused() {
        assertThatThrownBy(() -> new TrainedClassifier(Extractors.VOCABULARY, new HashingEncoder()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("384 dimensions");
    }
}
