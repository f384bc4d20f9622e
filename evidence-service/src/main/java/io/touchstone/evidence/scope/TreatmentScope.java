package io.touchstone.evidence.scope;

import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.vocabulary.Relation;
import io.touchstone.vocabulary.Term;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a source is on the claim's treatment: esketamine is not ketamine, ketamine with talk is not ketamine alone. */
final class TreatmentScope {

    /** A combination names this kind among the things it is easily taken for. */
    private static final String TALK = "psychotherapy";
    /** What a treatment was held against, and how it was given, tell no treatment. */
    private static final String CONTROL = "control";

    private static final String DELIVERY = "delivery";

    private final Vocabulary vocabulary;

    TreatmentScope(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(Frame claim, EvidenceFrame evidence, Respects respects) {
        List<String> asked = claim.interventions().stream()
                .filter(id -> !vocabulary.isA(id, CONTROL) && !vocabulary.isA(id, DELIVERY))
                .toList();
        if (asked.isEmpty()) {
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

    private boolean isCombination(String intervention) {
        return vocabulary.term(intervention).map(Term::near).orElse(List.of()).stream()
                        .anyMatch(near -> vocabulary.isA(near, TALK))
                && !vocabulary.isA(intervention, TALK);
    }
}
