package io.touchstone.claim;

import io.touchstone.claim.classify.TrainedClassifier;
import io.touchstone.claim.extract.ExtractClaims;
import io.touchstone.encoder.OnnxSentenceEncoder;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.testkit.HashingEncoder;
import io.touchstone.vocabulary.Vocabulary;

/** The real extraction with the real model, which is loaded once. */
public final class Extractors {

    public static final Vocabulary VOCABULARY = Vocabulary.load();
    public static final SentenceEncoder ENCODER = OnnxSentenceEncoder.load(2, 1);

    /** With the threshold that is configured by default. */
    public static final ExtractClaims EXTRACT = at(.6);

    private Extractors() {}

    /** With vectors that mean nothing but come at once: for tests of what is the same whatever is found. */
    public static ExtractClaims withoutModel(double threshold) {
        return new ExtractClaims(
                VOCABULARY,
                new TrainedClassifier(VOCABULARY, new HashingEncoder("hashing", ENCODER.dimensions())),
                threshold);
    }

    /** With a threshold of check-worthiness. */
    public static ExtractClaims at(double threshold) {
        return new ExtractClaims(VOCABULARY, new TrainedClassifier(VOCABULARY, ENCODER), threshold);
    }
}
