package io.touchstone.evidence.claim;

import io.touchstone.contracts.claims.Frame;
import java.util.Set;

/** What can be read from the words of one statement. */
public record Statement(Frame frame, Set<Aspect> aspects, Set<String> words) {

    public Statement {
        aspects = Set.copyOf(aspects);
        words = Set.copyOf(words);
    }

    public boolean is(Aspect aspect) {
        return aspects.contains(aspect);
    }
}
