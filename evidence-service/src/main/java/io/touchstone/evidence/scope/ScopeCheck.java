package io.touchstone.evidence.scope;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Relation;
import io.touchstone.vocabulary.Term;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what a claim is about against what a source is about. */
public final class ScopeCheck {

    /** A combination names this kind among the things it is easily taken for. */
    private static final String TALK = "psychotherapy";

    private final Vocabulary vocabulary;

    public ScopeCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public ScopeResult check(StatedClaim claim, EvidenceFrame evidence) {
        Frame frame = claim.frame();
        Respects respects = new Respects();
        intervention(frame, evidence, respects);
        condition(claim, evidence, respects);
        outcome(claim, evidence, respects);
        comparator(claim, evidence, respects);
        route(frame, evidence, respects);
        subjects(claim, evidence, respects);
        return respects.result();
    }

    /** Whether this is a combination of a drug with talk. */
    public boolean isCombination(String intervention) {
        return vocabulary.term(intervention).map(Term::near).orElse(List.of()).stream()
                        .anyMatch(near -> vocabulary.isA(near, TALK))
                && !vocabulary.isA(intervention, TALK);
    }

    private void intervention(Frame claim, EvidenceFrame evidence, Respects respects) {
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
        switch (best) {
            case SAME -> respects.treatment(Scope.IN, "same treatment (" + words(named) + ")");
            case NARROWER -> respects.treatment(Scope.IN, "a form of " + words(named) + " (" + words(found) + ")");
            case BROADER ->
                respects.treatment(Scope.NEAR, "on " + words(found) + " in general, not on " + words(named));
            case NEAR -> {
                respects.treatment(Scope.NEAR, "on " + words(found) + ", which is not " + words(named));
                respects.component = component;
            }
            case UNRELATED ->
                respects.treatment(
                        Scope.OUT,
                        found == null ? "not on " + words(named) : "on " + words(found) + ", not on " + words(named));
        }
        if (evidence.recreational() && best != Relation.UNRELATED) {
            respects.matches(Scope.NEAR, "on use outside treatment, at other doses");
        }
    }

    private void condition(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        List<String> wanted = ofFacet(claim.frame().conditions(), Facet.CONDITION);
        if (wanted.isEmpty()) {
            return;
        }
        Scope best = Scope.OUT;
        String note = "not on " + words(String.join(" or ", wanted))
                + (evidence.conditions().isEmpty()
                        ? ""
                        : " but on " + words(evidence.conditions().iterator().next()));
        boolean exact = false;
        for (String condition : wanted) {
            for (String present : evidence.conditions()) {
                Scope scope = Scope.OUT;
                switch (vocabulary.relation(present, condition)) {
                    case SAME -> {
                        scope = Scope.IN;
                        exact = true;
                    }
                    case NARROWER -> scope = Scope.IN;
                    // A rule on all of a kind holds for each of it; a finding on a mixed group may not.
                    case BROADER -> scope = claim.type() == ClaimType.REGULATORY ? Scope.IN : Scope.NEAR;
                    case NEAR -> scope = Scope.NEAR;
                    case UNRELATED -> {}
                }
                if (scope == Scope.IN) {
                    respects.conditions.add(condition);
                }
                if (scope.compareTo(best) < 0) {
                    best = scope;
                    note = scope == Scope.IN
                            ? "same condition (" + words(present) + ")"
                            : "on " + words(present) + ", not on " + words(condition) + " as such";
                }
            }
        }
        respects.matches(best, note);
        respects.narrower |= best == Scope.IN && !exact;
    }

    /** A claim that names no condition is about its outcome; the source has to speak of that one. */
    private void outcome(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        List<String> wanted = ofFacet(claim.frame().conditions(), Facet.OUTCOME).stream()
                .filter(id -> !id.equals("safety-outcome"))
                .toList();
        boolean decides = claim.type() == ClaimType.MECHANISM
                || ofFacet(claim.frame().conditions(), Facet.CONDITION).isEmpty();
        if (wanted.isEmpty() || !decides) {
            return;
        }
        boolean speaks = wanted.stream()
                .anyMatch(outcome -> evidence.outcomes().stream().anyMatch(present -> {
                    Relation relation = vocabulary.relation(present, outcome);
                    return relation == Relation.SAME || relation == Relation.NARROWER;
                }));
        if (!speaks) {
            respects.matches(Scope.OUT, "says nothing on " + words(String.join(" or ", wanted)));
        }
    }

    private void comparator(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        String wanted = claim.frame().comparator();
        if (wanted == null || claim.type() != ClaimType.COMPARISON) {
            return;
        }
        boolean same = evidence.comparators().stream().anyMatch(present -> {
            Relation relation = vocabulary.relation(present, wanted);
            return relation == Relation.SAME || relation == Relation.NARROWER;
        });
        respects.matches(
                same ? Scope.IN : Scope.NEAR, (same ? "compared with " : "not compared with ") + words(wanted));
    }

    private void route(Frame claim, EvidenceFrame evidence, Respects respects) {
        String wanted = claim.route();
        String present = evidence.route();
        if (wanted == null || present == null) {
            return;
        }
        Relation relation = vocabulary.relation(present, wanted);
        if (relation == Relation.UNRELATED || relation == Relation.NEAR) {
            respects.matches(Scope.NEAR, "given by another route (" + words(present) + ", not " + words(wanted) + ")");
        }
    }

    private void subjects(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        if (!evidence.animals()) {
            return;
        }
        boolean wanted = vocabulary.find(claim.text()).stream()
                .anyMatch(match -> match.facet() == Facet.POPULATION && vocabulary.isA(match.id(), "animals"));
        if (!wanted) {
            respects.matches(Scope.NEAR, "in animals or cells, not in people");
        }
    }

    private List<String> ofFacet(Collection<String> ids, Facet facet) {
        return ids.stream()
                .filter(id -> vocabulary.term(id).map(t -> t.facet() == facet).orElse(false))
                .toList();
    }

    private static String words(@Nullable String id) {
        return id == null ? "something else" : id.replace('-', ' ');
    }

    /** Collects the respects; the worst of them is the scope. */
    private static final class Respects {

        private Scope worst = Scope.IN;
        private Scope worstBesideTreatment = Scope.IN;
        private final List<String> notes = new ArrayList<>();
        private final Set<String> conditions = new LinkedHashSet<>();
        private boolean narrower;
        private boolean component;

        void treatment(Scope scope, String note) {
            worst = max(worst, scope);
            notes.add(note);
        }

        void matches(Scope scope, String note) {
            worstBesideTreatment = max(worstBesideTreatment, scope);
            treatment(scope, note);
        }

        ScopeResult result() {
            return new ScopeResult(worst, notes, conditions, narrower, component && worstBesideTreatment == Scope.IN);
        }

        private static Scope max(Scope a, Scope b) {
            return a.compareTo(b) >= 0 ? a : b;
        }
    }
}
