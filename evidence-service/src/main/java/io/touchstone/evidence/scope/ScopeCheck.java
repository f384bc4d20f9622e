package io.touchstone.evidence.scope;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Relation;
import io.touchstone.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds what a claim is about against what a source, or a passage of it, is about. */
public final class ScopeCheck {

    private static final String INERT = "inert-control";

    private static final Pattern ON_USE_OUTSIDE_TREATMENT = Pattern.compile(
            "\\b(?:recreational\\w*|illicit|street|non-medical|abus\\w+|misus\\w+|addict\\w*|dependen(?:ce|t|cy)|partygoers?"
                    + "|(?:heavy|frequent|infrequent|occasional|chronic|habitual)(?: \\w+)? users?)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final TreatmentScope treatments;
    private final SubjectScope subjects;

    public ScopeCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.treatments = new TreatmentScope(vocabulary);
        this.subjects = new SubjectScope(vocabulary);
    }

    /** Whether the claim names what was given, and not only what that was held against or how it was given. */
    public boolean namesTreatment(StatedClaim claim) {
        return !treatments.given(claim.frame()).isEmpty();
    }

    /** What a claim says of a study that it names is held against that study, whatever else it is about. */
    public ScopeResult checkNamed(StatedClaim claim, EvidenceFrame evidence, boolean thisOne) {
        Respects respects = new Respects();
        if (thisOne) {
            respects.conditions.addAll(ofFacet(vocabulary, claim.frame().conditions(), Facet.CONDITION));
            respects.add(Respect.STUDY, Scope.IN, "the study that the claim names");
            return respects.result();
        }
        respects.add(Respect.STUDY, Scope.NEAR, "not the study that the claim names");
        return check(claim, evidence, respects);
    }

    public ScopeResult check(StatedClaim claim, EvidenceFrame evidence) {
        return check(claim, evidence, new Respects());
    }

    private ScopeResult check(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        treatments.check(claim.frame(), evidence, respects);
        subjects.check(claim, evidence, respects);
        comparator(claim, evidence, respects);
        route(claim.frame(), evidence, respects);
        setting(claim, evidence, respects);
        Set<String> populations = named(claim, Facet.POPULATION);
        animals(populations, evidence, respects);
        population(populations, evidence, respects);
        authority(claim, evidence, respects);
        return respects.result();
    }

    /** What is no treatment by the vocabulary ("a very low dose") can be met by no record's fields: it is left to the words. */
    private void comparator(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        String wanted = claim.frame().comparator();
        if (wanted == null
                || vocabulary.term(wanted).isEmpty()
                || evidence.comparators().isEmpty()) {
            return;
        }
        boolean matters = claim.type() == ClaimType.COMPARISON || !vocabulary.isA(wanted, INERT);
        if (!matters) {
            return;
        }
        boolean same = evidence.comparators().stream().anyMatch(present -> {
            Relation relation = vocabulary.relation(present, wanted);
            return relation == Relation.SAME
                    || relation == Relation.NARROWER
                    || vocabulary.isA(wanted, INERT) && vocabulary.isA(present, INERT);
        });
        // The passage may be on the other arm: "ECT outdid ketamine" is as good as "ketamine fell behind ECT".
        boolean otherWay = evidence.interventions().stream().anyMatch(present -> vocabulary.isA(present, wanted));
        boolean in = same || otherWay;
        respects.add(
                Respect.COMPARATOR,
                in ? Scope.IN : Scope.NEAR,
                (in ? "compared with " : "not compared with ") + vocabulary.nameOf(wanted));
    }

    private void route(Frame claim, EvidenceFrame evidence, Respects respects) {
        String wanted = claim.route();
        String present = evidence.route();
        if (wanted == null || present == null || evidence.official()) {
            return;
        }
        Relation relation = vocabulary.relation(present, wanted);
        if (relation == Relation.UNRELATED || relation == Relation.NEAR) {
            respects.add(
                    Respect.ROUTE,
                    Scope.NEAR,
                    "given by another route (" + vocabulary.nameOf(present) + ", not " + vocabulary.nameOf(wanted)
                            + ")");
        }
    }

    private void setting(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        if (!evidence.recreational()) {
            return;
        }
        boolean wanted = ON_USE_OUTSIDE_TREATMENT.matcher(claim.text()).find()
                || claim.frame().interventions().stream().anyMatch(id -> vocabulary.isA(id, "recreational-use"));
        respects.add(
                Respect.SETTING,
                wanted ? Scope.IN : Scope.NEAR,
                wanted ? "on use outside treatment" : "on use outside treatment, at other doses");
    }

    private void animals(Set<String> wanted, EvidenceFrame evidence, Respects respects) {
        boolean inAnimals = evidence.animals();
        boolean meant = wanted.stream().anyMatch(this::animal);
        boolean spoken = inAnimals || evidence.populations().stream().anyMatch(this::animal);
        if (meant && !spoken && wanted.stream().allMatch(this::animal)) {
            respects.add(Respect.SUBJECTS, Scope.NEAR, "in people, not in animals or cells");
        } else if (inAnimals) {
            respects.add(
                    Respect.SUBJECTS,
                    meant ? Scope.IN : Scope.NEAR,
                    meant ? "in animals or cells" : "in animals or cells, not in people");
        }
    }

    private boolean animal(String population) {
        return vocabulary.isA(population, "animals") || population.equals("in-vitro");
    }

    /** What was found in adults in general says little of children, of the old, of pregnancy. */
    private void population(Set<String> wanted, EvidenceFrame evidence, Respects respects) {
        List<String> apart = wanted.stream()
                .filter(id -> vocabulary.isA(id, "studied-apart"))
                .sorted()
                .toList();
        if (apart.isEmpty() || evidence.official()) {
            return;
        }
        boolean same = apart.stream()
                .anyMatch(id -> evidence.populations().stream()
                        .anyMatch(present -> vocabulary.relation(present, id).compareTo(Relation.NARROWER) <= 0));
        String names = apart.stream().map(vocabulary::nameOf).collect(Collectors.joining(" or "));
        respects.add(Respect.POPULATION, same ? Scope.IN : Scope.NEAR, (same ? "in " : "not in ") + names);
    }

    private Set<String> named(StatedClaim claim, Facet facet) {
        return vocabulary.find(claim.text()).stream()
                .filter(match -> match.facet() == facet)
                .map(Match::id)
                .collect(Collectors.toSet());
    }

    /** Where a claim says who decided or advised, another's decision does not tell. */
    private void authority(StatedClaim claim, EvidenceFrame evidence, Respects respects) {
        Set<String> wanted = named(claim, Facet.REGULATOR);
        wanted.remove("regulator");
        // A record that does not say whose it is may be anybody's.
        if (wanted.isEmpty() || evidence.official() && evidence.authorities().isEmpty()) {
            return;
        }
        boolean same = evidence.authorities().stream()
                .anyMatch(present ->
                        wanted.stream().anyMatch(id -> vocabulary.isA(present, id) || vocabulary.isA(id, present)));
        String named = wanted.stream().sorted().map(vocabulary::nameOf).collect(Collectors.joining(" or "));
        respects.add(
                Respect.AUTHORITY, same ? Scope.IN : Scope.NEAR, (same ? "the word of " : "not the word of ") + named);
    }

    /** Those of the ids that are of a facet. */
    static List<String> ofFacet(Vocabulary vocabulary, Collection<String> ids, Facet facet) {
        return ids.stream()
                .filter(id -> vocabulary.term(id).map(t -> t.facet() == facet).orElse(false))
                .toList();
    }
}
