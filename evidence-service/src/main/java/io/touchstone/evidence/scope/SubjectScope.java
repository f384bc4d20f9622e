package io.touchstone.evidence.scope;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Relation;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a source is on the claim's condition, and speaks of its outcome. */
final class SubjectScope {

    private static final String SAFETY = "safety-outcome";

    private final Vocabulary vocabulary;

    SubjectScope(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        List<String> conditions = ScopeCheck.ofFacet(vocabulary, claim.frame().conditions(), Facet.CONDITION);
        List<String> outcomes = ScopeCheck.ofFacet(vocabulary, claim.frame().conditions(), Facet.OUTCOME).stream()
                .filter(id -> !id.equals(SAFETY))
                .toList();
        boolean spoken = outcomes.stream()
                .anyMatch(wanted -> evidence.outcomes().stream()
                        .anyMatch(
                                present -> vocabulary.relation(present, wanted).compareTo(Relation.BROADER) <= 0));
        if (!conditions.isEmpty()) {
            condition(claim, conditions, spoken, evidence, respects);
        }
        boolean decides = claim.type() == ClaimType.MECHANISM || conditions.isEmpty();
        if (decides && !outcomes.isEmpty()) {
            respects.unspoken = !spoken;
            respects.add(Respect.OUTCOME, Scope.IN, (spoken ? "speaks of " : "does not name ") + names(outcomes));
        }
    }

    private void condition(
            StatedClaim claim, List<String> conditions, boolean spoken, EvidenceFrame evidence, Respects respects) {
        if (best(conditions, evidence) == Relation.UNRELATED && listsApprovals(claim, evidence)) {
            respects.add(Respect.CONDITION, Scope.IN, "lists what is approved");
            respects.conditions.addAll(conditions);
            return;
        }
        if (evidence.conditions().isEmpty()) {
            // How something works is seldom studied in one condition.
            boolean general = spoken || claim.type() == ClaimType.MECHANISM;
            if (general) {
                respects.conditions.addAll(conditions);
            }
            respects.add(
                    Respect.CONDITION,
                    general ? Scope.IN : Scope.NEAR,
                    (general ? "on no one condition" : "not on ")
                            + (general ? "" : vocabulary.nameOf(conditions.getFirst())));
            return;
        }
        Scope best = spoken ? Scope.NEAR : Scope.OUT;
        String note = "not on " + names(conditions) + " but on "
                + vocabulary.nameOf(evidence.conditions().iterator().next());
        boolean exact = false;
        boolean noted = false;
        for (String wanted : conditions) {
            for (String present : evidence.conditions().stream().sorted().toList()) {
                Relation relation = vocabulary.relation(present, wanted);
                Scope scope = scope(claim, evidence, relation);
                exact |= relation == Relation.SAME;
                if (scope == Scope.IN) {
                    respects.conditions.add(wanted);
                }
                if (scope.compareTo(best) < 0 || scope == best && scope != Scope.OUT && !noted) {
                    best = scope;
                    noted = true;
                    note = scope == Scope.IN
                            ? "same condition (" + vocabulary.nameOf(present) + ")"
                            : "on " + vocabulary.nameOf(present) + ", not on " + vocabulary.nameOf(wanted) + " as such";
                }
            }
        }
        respects.add(Respect.CONDITION, best, note);
        respects.narrower |= best == Scope.IN && !exact;
    }

    private String names(List<String> ids) {
        return ids.stream().map(vocabulary::nameOf).collect(Collectors.joining(" or "));
    }

    private Relation best(List<String> conditions, EvidenceFrame evidence) {
        return conditions.stream()
                .flatMap(wanted -> evidence.conditions().stream().map(present -> vocabulary.relation(present, wanted)))
                .min(Relation::compareTo)
                .orElse(Relation.UNRELATED);
    }

    /** Of an approval, what is not on the regulator's list is as telling as what is. */
    private static boolean listsApprovals(StatedClaim claim, EvidenceFrame evidence) {
        Direction direction = claim.frame().direction();
        return evidence.official() && (direction == Direction.APPROVED_FOR || direction == Direction.NOT_APPROVED_FOR);
    }

    private static Scope scope(StatedClaim claim, EvidenceFrame evidence, Relation relation) {
        return switch (relation) {
            case SAME, NARROWER -> Scope.IN;
            // A rule on all of a kind holds for each of it; a finding on a mixed group may not.
            case BROADER -> claim.type() == ClaimType.REGULATORY || evidence.official() ? Scope.IN : Scope.NEAR;
            case NEAR -> Scope.NEAR;
            case UNRELATED -> Scope.OUT;
        };
    }
}
