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

    private final Vocabulary vocabulary;

    TreatmentScope(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(Frame claim, EvidenceFrame evidence, Respects respects) {
        if (claim.interventions().isEmpty()) {
            return;
        }
        Relation best = Relation.UNRELATED;
        String named = claim.interventions().getFirst();
        @Nullable String found = null;
        boolean component = false;
        for (String wanted : claim.interventions()) {
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
        String words = Words.of(named);
        switch (best) {
            case SAME -> respects.add(Respect.TREATMENT, Scope.IN, "same treatment (" + words + ")");
            case NARROWER ->
                respects.add(Respect.TREATMENT, Scope.IN, "a form of " + words + " (" + Words.of(found) + ")");
            // What holds of all of a kind by rule holds of each; what was found on a mixed lot may not.
            case BROADER ->
                respects.add(
                        Respect.TREATMENT,
                        evidence.official() ? Scope.IN : Scope.NEAR,
                        "on " + Words.of(found) + " in general, not on " + words);
            case NEAR -> {
                respects.add(Respect.TREATMENT, Scope.NEAR, "on " + Words.of(found) + ", which is not " + words);
                respects.component = component;
            }
            case UNRELATED ->
                respects.add(
                        Respect.TREATMENT,
                        Scope.OUT,
                        found == null ? "not on " + words : "on " + Words.of(found) + ", not on " + words);
        }
    }

    private boolean isCombination(String intervention) {
        return vocabulary.term(intervention).map(Term::near).orElse(List.of()).stream()
                        .anyMatch(near -> vocabulary.isA(near, TALK))
                && !vocabulary.isA(intervention, TALK);
    }
}
