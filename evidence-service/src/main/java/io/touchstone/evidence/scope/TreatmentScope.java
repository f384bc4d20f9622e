package io.touchstone.evidence.scope;

import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.vocabulary.Relation;
import io.touchstone.vocabulary.Term;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a source is on the claim's treatment: esketamine is not ketamine, ketamine with talk is not ketamine alone. */
final class TreatmentScope {

    /** A combination names this kind among the things it is easily taken for. */
    private static final String TALK = "psychotherapy";

    private static final String CONTROL = "control";

    /** How something is given, or by whom. */
    static final String DELIVERY = "delivery";

    private final Vocabulary vocabulary;

    TreatmentScope(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(Frame claim, EvidenceFrame evidence, Respects respects) {
        List<String> asked = given(claim);
        if (asked.isEmpty()) {
            besideTreatment(claim, evidence, respects);
            return;
        }
        Relation best = Relation.UNRELATED;
        String named = asked.getFirst();
        @Nullable String found = null;
        boolean component = false;
        for (String wanted : asked) {
            for (String present : evidence.interventions()) {
                Relation relation = vocabulary.relation(present, wanted);
                if (relation.compareTo(best) < 0 || found == null && relation == best) {
                    best = relation;
                    named = wanted;
                    found = present;
                }
                component |= relation == Relation.NEAR && isCombination(wanted) && !isCombination(present);
            }
        }
        String words = vocabulary.nameOf(named);
        String other = found == null ? "something else" : vocabulary.nameOf(found);
        switch (best) {
            case SAME -> respects.add(Respect.TREATMENT, Scope.IN, "same treatment (" + words + ")");
            case NARROWER -> respects.add(Respect.TREATMENT, Scope.IN, "a form of " + words + " (" + other + ")");
            // What holds of all of a kind by rule holds of each; what was found on a mixed lot may not.
            case BROADER ->
                respects.add(
                        Respect.TREATMENT,
                        evidence.official() ? Scope.IN : Scope.NEAR,
                        "on " + other + " in general, not on " + words);
            case NEAR -> {
                respects.add(Respect.TREATMENT, Scope.NEAR, "on " + other + ", which is not " + words);
                respects.component = component;
            }
            case UNRELATED ->
                respects.add(
                        Respect.TREATMENT,
                        Scope.OUT,
                        found == null ? "not on " + words : "on " + other + ", not on " + words);
        }
    }

    /** Those of the claim's interventions that were given: not what they were held against, nor how they were given. */
    List<String> given(Frame claim) {
        return claim.interventions().stream()
                .filter(id -> !isControl(id) && !vocabulary.isA(id, DELIVERY))
                .toList();
    }

    /** A claim on the people who got the placebo, or on care by telephone, whatever was treated. */
    private void besideTreatment(Frame claim, EvidenceFrame evidence, Respects respects) {
        for (String id : claim.interventions()) {
            boolean control = isControl(id);
            boolean same = Stream.concat(evidence.interventions().stream(), evidence.comparators().stream())
                    .anyMatch(present -> vocabulary.relation(present, id).compareTo(Relation.NARROWER) <= 0);
            respects.add(
                    Respect.TREATMENT,
                    same ? Scope.IN : control ? Scope.OUT : Scope.NEAR,
                    (same ? "with " : "not with ") + vocabulary.nameOf(id));
        }
    }

    /** Midazolam stands in for nothing in one trial, and is a treatment in the next: it counts as one. */
    private boolean isControl(String id) {
        return vocabulary.isA(id, CONTROL)
                && vocabulary.term(id).map(Term::parents).orElse(List.of()).stream()
                        .allMatch(parent -> vocabulary.isA(parent, CONTROL));
    }

    private boolean isCombination(String intervention) {
        return vocabulary.term(intervention).map(Term::near).orElse(List.of()).stream()
                        .anyMatch(near -> vocabulary.isA(near, TALK))
                && !vocabulary.isA(intervention, TALK);
    }
}
