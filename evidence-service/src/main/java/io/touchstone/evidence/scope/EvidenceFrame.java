package io.touchstone.evidence.scope;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source is about, in vocabulary ids.
 *
 * @param interventions what was given to those it studied
 * @param comparators what that was compared with
 * @param conditions whom or what it was for
 * @param outcomes what it looked at, or speaks of: harms, mechanisms, benefits
 * @param route how it was given; absent when it is not said
 * @param animals whether it studied animals or cells
 * @param recreational whether it is about use outside treatment
 */
public record EvidenceFrame(
        Set<String> interventions,
        Set<String> comparators,
        Set<String> conditions,
        Set<String> outcomes,
        @Nullable String route,
        boolean animals,
        boolean recreational) {

    public EvidenceFrame {
        interventions = Set.copyOf(interventions);
        comparators = Set.copyOf(comparators);
        conditions = Set.copyOf(conditions);
        outcomes = Set.copyOf(outcomes);
    }
}
