package io.touchstone.evidence.claim;

import io.touchstone.contracts.claims.Frame;
import java.util.Set;

/**
 * What can be read from the words of one statement.
 *
 * @param authorities vocabulary ids of the regulators and other bodies that it names
 * @param words stems of its content words
 */
public record Statement(Frame frame, Set<Aspect> aspects, Set<String> authorities, Set<String> words) {

    public Statement {
        authorities = Set.copyOf(authorities);
        aspects = Set.copyOf(aspects);
        words = Set.copyOf(words);
    }

    public boolean is(Aspect aspect) {
        return aspects.contains(aspect);
    }
}
