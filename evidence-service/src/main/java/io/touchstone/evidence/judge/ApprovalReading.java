package io.touchstone.evidence.judge;

import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.scope.EvidenceFrame;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Relation;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a regulator's or label's passage says of a claim of approval: for which treatment, for what, yes or no. "Not approved
 * for any psychiatric disorder" denies depression; "licensed only as an anaesthetic" denies all else; an approval of one
 * treatment says nothing of its relative.
 */
public final class ApprovalReading {

    private static final StanceProbabilities SUPPORTS = new StanceProbabilities(0.88, 0.04, 0.08);
    private static final StanceProbabilities REFUTES = new StanceProbabilities(0.04, 0.88, 0.08);
    /** A list of what is approved that does not have it is good reason, but no word, against it. */
    private static final StanceProbabilities OMITTED = new StanceProbabilities(0.05, 0.70, 0.25);

    private static final StanceProbabilities OMITTED_AS_SAID = new StanceProbabilities(0.70, 0.05, 0.25);
    private static final StanceProbabilities NEUTRAL = new StanceProbabilities(0.08, 0.08, 0.84);

    private static final Pattern CLAUSES = Pattern.compile("[;:]|, (?=but|nor|and not|not)|\\bbut\\b");
    private static final Pattern ONLY =
            Pattern.compile("\\b(?:only|solely|exclusively|no other)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GRANTS =
            Pattern.compile("\\b(?:approved|licen[cs]ed|cleared|authori[sz]ed|indicated)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIES_INDICATION =
            Pattern.compile("\\b(?:no|not|without|nor)\\b[^.;]{0,40}\\bindications?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final Statements statements;
    private final Vocabulary vocabulary;

    public ApprovalReading(Statements statements) {
        this.statements = statements;
        this.vocabulary = statements.vocabulary();
    }

    /**
     * What a passage says.
     *
     * @param byOmission whether only in that it lists what is approved, and what is claimed is not on the list
     */
    public record Reading(StanceProbabilities stance, boolean byOmission) {}

    /** Empty when the claim is not one of approval, or says more than for what, or the passage speaks of no approval. */
    public Optional<Reading> of(StatedClaim claim, String passage, EvidenceFrame source) {
        boolean approval = claim.frame().direction() == Direction.APPROVED_FOR;
        if (!approval && claim.frame().direction() != Direction.NOT_APPROVED_FOR) {
            return Optional.empty();
        }
        if (saysForWhom(claim.text()) || datedOtherwise(claim.text(), passage)) {
            return Optional.empty();
        }
        StanceProbabilities found = null;
        for (String clause : CLAUSES.split(passage)) {
            if (clause.isBlank()) {
                continue;
            }
            Optional<StanceProbabilities> reading = clause(claim.frame(), clause, passage, source);
            if (reading.isPresent() && (found == null || rank(reading.get()) < rank(found))) {
                found = reading.get();
            }
        }
        if (found == null) {
            return Optional.empty();
        }
        StanceProbabilities said = approval ? found : denied(found);
        return Optional.of(new Reading(said, found == OMITTED));
    }

    private boolean saysForWhom(String claim) {
        return vocabulary.find(claim).stream()
                .anyMatch(match -> match.facet() == Facet.POPULATION && vocabulary.isA(match.id(), "studied-apart"));
    }

    private static boolean datedOtherwise(String claim, String passage) {
        Set<String> claimed = years(claim);
        Set<String> told = years(passage);
        return !claimed.isEmpty() && !told.isEmpty() && Collections.disjoint(claimed, told);
    }

    private static Set<String> years(String text) {
        return YEAR.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static int rank(StanceProbabilities reading) {
        return reading == NEUTRAL ? 2 : reading == OMITTED ? 1 : 0;
    }

    /** What it means for a claim that there is no approval. */
    private static StanceProbabilities denied(StanceProbabilities reading) {
        if (reading == NEUTRAL) {
            return NEUTRAL;
        }
        return reading == SUPPORTS ? REFUTES : reading == OMITTED ? OMITTED_AS_SAID : SUPPORTS;
    }

    /** As if the claim were one of approval. */
    private Optional<StanceProbabilities> clause(Frame claim, String clause, String passage, EvidenceFrame source) {
        Frame frame = statements.read(clause).frame();
        boolean denied = frame.direction() == Direction.NOT_APPROVED_FOR
                || DENIES_INDICATION.matcher(clause).find();
        boolean granted = !denied
                && (frame.direction() == Direction.APPROVED_FOR
                        || GRANTS.matcher(clause).find());
        if (!denied && !granted) {
            return Optional.empty();
        }
        if (!onTreatment(claim, clause, passage, source)) {
            return Optional.of(NEUTRAL);
        }
        List<String> wanted = conditions(claim.conditions());
        List<String> named = conditions(frame.conditions());
        if (named.isEmpty()) {
            named = conditions(statements.read(passage).frame().conditions());
        }
        if (denied) {
            boolean covers = anyRelation(named, wanted, Relation.SAME, Relation.BROADER);
            return Optional.of(covers || wanted.isEmpty() && named.isEmpty() ? REFUTES : NEUTRAL);
        }
        if (wanted.isEmpty() || anyRelation(named, wanted, Relation.SAME, Relation.BROADER, Relation.NARROWER)) {
            return Optional.of(SUPPORTS);
        }
        if (named.isEmpty()) {
            return Optional.of(NEUTRAL);
        }
        return Optional.of(ONLY.matcher(clause).find() ? REFUTES : OMITTED);
    }

    /** The treatment is the one nearest in the words: of the clause, else of the passage, else of the source. */
    private boolean onTreatment(Frame claim, String clause, String passage, EvidenceFrame source) {
        if (claim.interventions().isEmpty()) {
            return true;
        }
        List<String> named = interventions(clause);
        if (named.isEmpty()) {
            named = interventions(passage);
        }
        if (named.isEmpty()) {
            named = List.copyOf(source.interventions());
        }
        return anyRelation(named, claim.interventions(), Relation.SAME, Relation.NARROWER, Relation.BROADER);
    }

    private List<String> interventions(String text) {
        return vocabulary.find(text).stream()
                .filter(match -> match.facet() == Facet.INTERVENTION)
                .map(Match::id)
                .distinct()
                .toList();
    }

    private List<String> conditions(Collection<String> ids) {
        List<String> conditions = new ArrayList<>(ids);
        conditions.removeIf(
                id -> vocabulary.term(id).map(t -> t.facet() != Facet.CONDITION).orElse(true));
        return conditions;
    }

    /** Whether some {@code id} stands to some {@code other} in one of these ways. */
    private boolean anyRelation(Collection<String> ids, Collection<String> others, Relation... relations) {
        List<Relation> accepted = List.of(relations);
        return ids.stream()
                .anyMatch(id -> others.stream().anyMatch(other -> accepted.contains(vocabulary.relation(id, other))));
    }
}
