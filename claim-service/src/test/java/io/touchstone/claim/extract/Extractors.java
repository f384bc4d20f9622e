package io.touchstone.claim.extract;

import io.touchstone.claim.checkworthy.LexiconScorer;
import io.touchstone.vocabulary.Vocabulary;

/** Extraction as the service does it, and so that every sentence is a claim. */
public final class Extractors {

    private Extractors() {}

    public static ExtractClaims usual() {
        return with(.5);
    }

    /** All that is built of claims is then built of all of the text. */
    static ExtractClaims everything() {
        return with(0);
    }

    private static ExtractClaims with(double threshold) {
        Vocabulary vocabulary = Vocabulary.load();
        return new ExtractClaims(vocabulary, new LexiconScorer(vocabulary), threshold);
    }
}
