package io.touchstone.claim.standalone;

import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * Chooses between several that a reference could stand for, or does not choose.
 *
 * @param topic what the article is on
 */
record Choice(Vocabulary vocabulary, Optional<Referent> topic) {

    /** Of several, the one that the others are kinds of, or the one that the article is on; else it cannot be told. */
    Optional<Referent> oneOf(List<Referent> named) {
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        Referent first = named.getFirst();
        return named.stream().allMatch(other -> other.same(first) || related(first, other))
                ? Optional.of(first)
                : named.stream().filter(this::isTopic).findFirst();
    }

    /** The same for what was named in passing: it competes with what the article is on. */
    Optional<Referent> beside(List<Referent> named) {
        return oneOf(named)
                .filter(one -> topic.filter(main -> !main.same(one) && !related(main, one))
                        .isEmpty());
    }

    /** The one that all of them are. */
    static Optional<Referent> only(List<Referent> named) {
        boolean one = !named.isEmpty() && named.stream().allMatch(named.getFirst()::same);
        return one ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private boolean isTopic(Referent referent) {
        return topic.filter(referent::same).isPresent();
    }

    private boolean related(Referent one, Referent other) {
        return !one.id().isEmpty()
                && !other.id().isEmpty()
                && (vocabulary.isA(one.id(), other.id()) || vocabulary.isA(other.id(), one.id()));
    }
}
