package io.touchstone.claim.checkworthy;

import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Statement;

/** Scores sentences. The port that a trained classifier takes. Implementations are thread-safe. */
public interface CheckworthinessScorer {

    /**
     * Scores a sentence.
     *
     * @param sentence as it stands in the article
     * @param statement the same, made to stand alone
     */
    Checkworthiness score(Sentence sentence, Statement statement);

    /** Name and version, as part of the extractor's. */
    String version();
}
