package io.touchstone.evidence.explain;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.precedent.Near;
import io.touchstone.evidence.precedent.ReviewedClaim;
import io.touchstone.evidence.scope.EvidenceFrames;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.Weighing;
import io.touchstone.evidence.weigh.Weighing.Reason;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in plain words which sources decided and quotes the one that counts most, what was left aside, what is missing, and
 * what could be said instead.
 */
public final class Explainer {

    private final Vocabulary vocabulary;
    private final Suggestion suggestion = new Suggestion();

    public Explainer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public String explain(StatedClaim claim, Weighing weighing, List<Assessed> all) {
        List<String> parts = new ArrayList<>();
        parts.add(verdict(claim, weighing, all));
        precedents(weighing).ifPresent(parts::add);
        mostTelling(weighing).ifPresent(parts::add);
        boolean animalsAlone =
                weighing.reason() == Reason.ANIMALS_ONLY && weighing.refuting().isEmpty();
        if (!weighing.uncovered().isEmpty() && !animalsAlone) {
            parts.add("Nothing in the library decides it for " + names(weighing.uncovered()) + ".");
        }
        leftAside(weighing, all).ifPresent(parts::add);
        if (weighing.label() == Label.NOT_ENOUGH_EVIDENCE) {
            parts.add(missing(claim));
        }
        boolean couldBeBetter = weighing.label() != Label.SUPPORTED
                || weighing.flags().contains(Flag.OVERSTATES_CERTAINTY)
                || weighing.flags().contains(Flag.OVERGENERALISES);
        if (couldBeBetter) {
            suggestion.of(weighing).ifPresent(s -> parts.add("The evidence would bear out: " + quote(s) + "."));
        }
        return String.join(" ", parts);
    }

    private String verdict(StatedClaim claim, Weighing weighing, List<Assessed> all) {
        String supporting = Citations.of(weighing.supporting());
        String refuting = Citations.of(weighing.refuting());
        return switch (weighing.reason()) {
            case WEIGHT ->
                switch (weighing.label()) {
                    case SUPPORTED ->
                        "Supported by " + supporting + (refuting.isEmpty() ? "." : "; against: " + refuting + ".");
                    case REFUTED ->
                        "Contradicted by " + refuting + (supporting.isEmpty() ? "." : "; for: " + supporting + ".");
                    default -> "The evidence conflicts. For: " + supporting + "; against: " + refuting + ".";
                };
            case PART -> inPart(supporting, refuting);
            case TOO_STRONG ->
                "Backed, but not by evidence certain enough for words so strong: " + supporting
                        + (refuting.isEmpty() ? "." : "; against: " + refuting + ".");
            case PART_OF_COMBINATION ->
                "There is evidence for one part alone (" + supporting + "), and "
                        + (refuting.isEmpty()
                                ? "none that decides on the combination that the claim is about."
                                : "on the combination that the claim is about evidence against it (" + refuting + ").");
            case ONE_SIDED ->
                "The evidence points one way, and not clearly enough to decide by it: "
                        + (supporting.isEmpty() ? "against it " + refuting : "for it " + supporting) + ".";
            case ANIMALS_ONLY -> inAnimals(weighing, supporting, refuting);
            case PRECEDENT ->
                "The words of the sources do not show it by themselves"
                        + (supporting.isEmpty() ? "" : ", though for it: " + supporting)
                        + (refuting.isEmpty() ? "" : ", though against it: " + refuting)
                        + ". Readers who held like claims against the sources found them "
                        + found(weighing.label()) + decidedBy(weighing, all) + ".";
            case TOO_LITTLE ->
                "Looked for evidence " + subject(claim) + "; what there is does not settle it: "
                        + Citations.of(both(weighing)) + ".";
            case SILENT ->
                "Looked for evidence " + subject(claim) + "; " + inScope(claim, all)
                        + " in scope, and none says whether this is so.";
            case OUT_OF_SCOPE ->
                "Looked for evidence " + subject(claim) + "; none in the library is about that"
                        + (claim.type() == ClaimType.REGULATORY
                                ? " and from a regulator, a label or a guideline."
                                : ".");
            case NOTHING -> "Looked for evidence " + subject(claim) + "; the library holds nothing that is near it.";
        };
    }

    /** What readers found of like claims: the same as here first, then otherwise, the nearest of each. */
    private static Optional<String> precedents(Weighing weighing) {
        Optional<Near> same = nearest(weighing, near -> near.reviewed().label() == weighing.label());
        Optional<Near> otherwise = nearest(weighing, near -> near.reviewed().label() != weighing.label());
        List<String> told = new ArrayList<>();
        same.ifPresent(near -> told.add("A like claim that was reviewed before: " + reviewed(near) + "."));
        otherwise.ifPresent(near -> told.add("Found otherwise, of another one: " + reviewed(near) + "."));
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
    }

    private static Optional<Near> nearest(Weighing weighing, Predicate<Near> which) {
        return weighing.precedents().stream().filter(which).findFirst();
    }

    private static String reviewed(Near near) {
        ReviewedClaim claim = near.reviewed();
        return "“" + claim.claim() + "” (" + found(claim.label()) + ")";
    }

    private static String found(Label label) {
        return switch (label) {
            case SUPPORTED -> "supported";
            case REFUTED -> "refuted";
            case CONFLICTING -> "true in part, or with evidence on both sides";
            case NOT_ENOUGH_EVIDENCE -> "without enough evidence";
        };
    }

    /** The sources that like claims were decided by, and the passage of theirs that is nearest to this one. */
    private static String decidedBy(Weighing weighing, List<Assessed> all) {
        Set<String> ids = weighing.precedents().stream()
                .filter(near -> near.reviewed().label() == weighing.label())
                .flatMap(near -> near.reviewed().evidence().stream())
                .collect(Collectors.toSet());
        List<Assessed> sources = all.stream()
                .filter(a -> ids.contains(a.record().id()))
                .sorted(Comparator.comparingDouble(Assessed::similarity).reversed())
                .toList();
        return sources.isEmpty()
                ? ""
                : ", looking at " + Citations.of(sources) + "; nearest in it: " + quote(sources.getFirst());
    }

    private static String inAnimals(Weighing weighing, String supporting, String refuting) {
        boolean decidedInPeople =
                weighing.refuting().stream().anyMatch(a -> !a.scope().animalsOnly());
        if (decidedInPeople) {
            return "Seen in animals or cells (" + supporting + "), and not borne out in people (" + refuting + ").";
        }
        return "Seen in animals or cells (" + supporting + ")"
                + (refuting.isEmpty() ? "" : " and not in others (" + refuting + ")")
                + ", and nothing decides whether it is so in people.";
    }

    private static String inPart(String supporting, String refuting) {
        if (refuting.isEmpty()) {
            return "It holds in part: what backs it does not cover all that is said (" + supporting + ").";
        }
        return supporting.isEmpty()
                ? "Part of it is contradicted (" + refuting + "), and nothing decides the rest."
                : "It holds in part. For: " + supporting + "; against: " + refuting + ".";
    }

    private static Optional<String> mostTelling(Weighing weighing) {
        List<Assessed> telling = weighing.mostTelling();
        return telling.isEmpty()
                ? Optional.empty()
                : Optional.of("Most telling: "
                        + telling.stream().map(Explainer::quote).collect(Collectors.joining("; against it: ")) + ".");
    }

    /** The words exactly, and where they stand: code points of the finding of that record. */
    private static String quote(Assessed source) {
        return "“" + source.passage().text() + "” (" + Citations.of(source.record()) + "; "
                + source.record().id() + " " + source.passage().start() + "–"
                + source.passage().end() + ")";
    }

    private static List<Assessed> both(Weighing weighing) {
        return Stream.concat(weighing.supporting().stream(), weighing.refuting().stream())
                .toList();
    }

    /** What was left aside, and why the first of it was. */
    private static Optional<String> leftAside(Weighing weighing, List<Assessed> all) {
        List<Assessed> near = all.stream()
                .filter(a -> a.scope().scope() == Scope.NEAR
                        && !weighing.decides(a.record().id()))
                // a verdict that rests on animals does not leave them aside for being animals
                .filter(a ->
                        weighing.reason() != Reason.ANIMALS_ONLY || !a.scope().animalsOnly())
                .toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Assessed first = near.getFirst();
        String why = first.scope().matches().stream()
                .filter(match -> match.scope() != Scope.IN)
                .map(match -> match.note())
                .findFirst()
                .orElse("related only");
        long sources = sources(near.stream());
        return Optional.of("Left aside as near but not the same: "
                + (sources == 1 ? "one source" : sources + " sources") + ", for example "
                + Citations.of(first.record()) + " (" + why + ").");
    }

    /** What would decide it. */
    private String missing(StatedClaim claim) {
        String what = claim.type() == ClaimType.REGULATORY
                ? "a regulator's record, a label or a guideline "
                : switch (claim.type()) {
                    case EFFICACY, COMPARISON, SAFETY, DOSING_PROTOCOL -> "a controlled study ";
                    default -> "a source ";
                };
        return "To decide it would take " + what + subject(claim) + ".";
    }

    private String subject(StatedClaim claim) {
        List<String> about = new ArrayList<>();
        if (!claim.frame().interventions().isEmpty()) {
            about.add("on " + names(claim.frame().interventions()));
        }
        if (!claim.frame().conditions().isEmpty()) {
            about.add((about.isEmpty() ? "on " : "and ") + names(claim.frame().conditions()));
        }
        String comparator = claim.frame().comparator();
        if (comparator != null) {
            about.add("compared with " + vocabulary.nameOf(comparator));
        }
        return about.isEmpty() ? "on what the claim says" : String.join(" ", about);
    }

    private static String inScope(StatedClaim claim, List<Assessed> all) {
        long count = sources(
                all.stream().filter(Assessed::inScope).filter(a -> EvidenceFrames.admits(claim.type(), a.record())));
        return count == 1 ? "one source is" : count + " sources are";
    }

    /** A source may be there by two of its passages. */
    private static long sources(Stream<Assessed> assessed) {
        return assessed.map(a -> a.record().id()).distinct().count();
    }

    private String names(List<String> ids) {
        return ids.stream().map(vocabulary::nameOf).collect(Collectors.joining(" and "));
    }
}
