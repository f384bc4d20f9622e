package io.touchstone.claim.known;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides whether two claims say the same, so that a verdict on the one would do for the other. Strict: whatever the one has
 * and the other has not makes a difference, except for inflection, words that say nothing of their own, and what
 * {@code known/phrases.tsv} has for the same. Symmetric, thread-safe.
 *
 * <p>Similarity of embeddings cannot tell that alone: a claim is nearest to its own negation.
 */
public final class SameMeaning {

    /** Changes whenever other claims would be found the same. */
    public static final String VERSION = "same-meaning-1+" + Vocabulary.VERSION;

    private static final Set<Direction> CONTRADICTING = EnumSet.of(
            Direction.IMPROVES,
            Direction.WORSENS,
            Direction.NO_EFFECT,
            Direction.EQUAL,
            Direction.APPROVED_FOR,
            Direction.NOT_APPROVED_FOR);

    private final MeaningReader reader;

    public SameMeaning(Vocabulary vocabulary) {
        this.reader = new MeaningReader(vocabulary);
    }

    /** Whether two claims say the same, or in what they differ. */
    public Sameness compare(Claim one, Claim other) {
        return compare(read(one.text(), one.hedge()), read(other.text(), other.hedge()));
    }

    /** Equal for all claims that say the same, and for others only when their directions contradict each other. */
    public String key(Claim claim) {
        return read(claim.text(), claim.hedge()).key();
    }

    Meaning read(String text, Hedge hedge) {
        return reader.read(text, hedge);
    }

    Sameness compare(Meaning one, Meaning other) {
        if (!one.amounts().equals(other.amounts())) {
            return different(Difference.QUANTITY, one.amounts(), other.amounts());
        }
        if (one.hedge() != other.hedge()) {
            return different(
                    Difference.HEDGE,
                    Set.of(one.hedge().name()),
                    Set.of(other.hedge().name()));
        }
        if (!one.interventions().equals(other.interventions())) {
            return different(Difference.INTERVENTION, one.interventions(), other.interventions());
        }
        if (contradict(one.direction(), other.direction())) {
            return different(
                    Difference.DIRECTION,
                    Set.of(one.direction().name()),
                    Set.of(other.direction().name()));
        }
        if (!one.route().equals(other.route())) {
            return different(Difference.ROUTE, Set.of(one.route()), Set.of(other.route()));
        }
        return compareWords(one, other);
    }

    /**
     * Whether no claim can be both. Else the words decide: how the direction is read depends on words that mean little ("is
     * the recommended treatment").
     */
    static boolean contradict(Direction one, Direction other) {
        return one != other && CONTRADICTING.contains(one) && CONTRADICTING.contains(other)
                || (one == Direction.CAUSES && other == Direction.NO_EFFECT)
                || (one == Direction.NO_EFFECT && other == Direction.CAUSES);
    }

    private static Sameness compareWords(Meaning one, Meaning other) {
        if (!one.negated().equals(other.negated())) {
            return different(Difference.NEGATION, one.negated(), other.negated());
        }
        if (!one.degrees().equals(other.degrees())) {
            return different(Difference.DEGREE, one.degrees(), other.degrees());
        }
        if (!one.words().equals(other.words())) {
            return different(Difference.WORD, one.words(), other.words());
        }
        if (!one.comparators().equals(other.comparators())) {
            return different(Difference.COMPARATOR, one.comparators(), other.comparators());
        }
        if (!one.agents().equals(other.agents())) {
            return different(Difference.ROLE, one.agents(), other.agents());
        }
        return new Sameness.Same();
    }

    private static Sameness different(Difference difference, Collection<String> one, Collection<String> other) {
        return new Sameness.Different(difference, only(one, other) + " against " + only(other, one));
    }

    private static String only(Collection<String> of, Collection<String> without) {
        Set<String> rest = new TreeSet<>(of);
        rest.removeAll(without);
        return rest.isEmpty() ? "nothing" : String.join(", ", rest);
    }
}
