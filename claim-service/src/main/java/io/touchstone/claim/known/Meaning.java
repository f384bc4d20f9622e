package io.touchstone.claim.known;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.claims.Hedge;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a claim says, in a form that can be compared. Two claims say the same when all of it is equal and their directions do
 * not contradict each other. Conditions and outcomes are among the words: the vocabulary reads "knee pain" and "pain in the
 * knee" as two things, and has one term for a heart attack and a stroke.
 *
 * @param interventions terms of the vocabulary
 * @param route term of the vocabulary; empty when none is named
 * @param amounts sorted, in one unit of each kind
 * @param negated the words that a negation stands before
 * @param degrees how many, how often, how much, how sure
 * @param comparators the words after "than" or "compared with"
 * @param words all others that say something
 * @param agents those of them that name who or what does it
 */
record Meaning(
        Hedge hedge,
        Direction direction,
        Set<String> interventions,
        String route,
        List<String> amounts,
        Set<String> negated,
        Set<String> degrees,
        Set<String> comparators,
        Set<String> words,
        Set<String> agents) {

    Meaning {
        interventions = Set.copyOf(interventions);
        amounts = List.copyOf(amounts);
        negated = Set.copyOf(negated);
        degrees = Set.copyOf(degrees);
        comparators = Set.copyOf(comparators);
        words = Set.copyOf(words);
        agents = Set.copyOf(agents);
    }

    /** Equal for two claims when all but their directions is. */
    String key() {
        return Digest.sha256(
                        SameMeaning.VERSION,
                        hedge.name(),
                        joined(interventions),
                        route,
                        joined(amounts),
                        joined(negated),
                        joined(degrees),
                        joined(comparators),
                        joined(words),
                        joined(agents))
                .substring(0, 32);
    }

    private static String joined(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining(";"));
    }
}
