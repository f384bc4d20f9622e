package io.touchstone.evidence.scope;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source, or one passage of it, is about, in vocabulary ids.
 *
 * @param interventions what was given to those it studied, or what the passage names
 * @param comparators what that was compared with
 * @param conditions whom or what it was for
 * @param outcomes what it looked at, or speaks of: harms, mechanisms, benefits
 * @param populations whom it studied, or speaks of
 * @param authorities regulators and other bodies whose word it is; of a source that is nobody's word, those that it names
 * @param route how it was given; absent when it is not said
 * @param animals whether it studied animals or cells alone
 * @param recreational whether it is about use outside treatment
 * @param official whether it is a regulator's record, a label or a guideline
 */
public record EvidenceFrame(
        Set<String> interventions,
        Set<String> comparators,
        Set<String> conditions,
        Set<String> outcomes,
        Set<String> populations,
        Set<String> authorities,
        @Nullable String route,
        boolean animals,
        boolean recreational,
        boolean official) {

    /** Stands for a body that says whose word it is, and is in no vocabulary: a company, a society. */
    static final String ANOTHER_BODY = "another-body";

    public EvidenceFrame {
        interventions = inOrder(interventions);
        comparators = inOrder(comparators);
        conditions = inOrder(conditions);
        outcomes = inOrder(outcomes);
        populations = inOrder(populations);
        authorities = inOrder(authorities);
    }

    /** In the order given: what is named first in a note must not change from run to run. */
    private static Set<String> inOrder(Set<String> ids) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }
}
