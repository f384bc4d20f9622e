package io.touchstone.claim.classify;

import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.contracts.Require;

/**
 * What may be a claim.
 *
 * @param sentence it stands in
 * @param statement its words, or those of a part of it, made to stand alone
 */
public record Candidate(Sentence sentence, Statement statement) {

    public Candidate {
        Require.present("sentence", sentence);
        Require.present("statement", statement);
    }
}
