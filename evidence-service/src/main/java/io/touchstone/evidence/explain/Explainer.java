package io.touchstone.evidence.explain;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.verdicts.Assessment.Scope;
import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.weigh.Assessed;
import io.touchstone.evidence.weigh.Weighing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in plain words which sources decided, what is missing and what was left aside. */
public final class Explainer {

    /** Sources of one kind that are named; the others are counted. */
    private static final int NAMED = 2;

    /** Sources of a side that are told of, the heaviest. */
    private static final int MOST = 8;

    public String explain(StatedClaim claim, Weighing weighing, List<Assessed> all) {
        List<String> parts = new ArrayList<>();
        parts.add(verdict(claim, weighing, all));
        if (!weighing.uncovered().isEmpty()) {
            parts.add("Nothing in the library decides it for " + list(weighing.uncovered()) + ".");
        }
        leftAside(weighing, all).ifPresent(parts::add);
        return String.join(" ", parts);
    }

    private static String verdict(StatedClaim claim, Weighing weighing, List<Assessed> all) {
        String supporting = sources(weighing.supporting());
        String refuting = sources(weighing.refuting());
        return switch (weighing.reason()) {
            case WEIGHT ->
                switch (weighing.label()) {
                    case SUPPORTED ->
                        "Supported by " + supporting + (refuting.isEmpty() ? "." : "; against: " + refuting + ".");
                    case REFUTED ->
                        "Contradicted by " + refuting + (supporting.isEmpty() ? "." : "; for: " + supporting + ".");
                    default -> "The evidence conflicts. For: " + supporting + "; against: " + refuting + ".";
                };
            case PART -> "It holds in part. For: " + orNothing(supporting) + "; against: " + orNothing(refuting) + ".";
            case TOO_STRONG ->
                "Backed only by evidence of low certainty, too weak for such strong words: " + supporting
                        + (refuting.isEmpty() ? "." : "; against: " + refuting + ".");
            case PART_OF_COMBINATION ->
                "There is evidence for one part alone (" + supporting
                        + "), and too little or mixed evidence on the combination that the claim is about"
                        + (refuting.isEmpty() ? "." : " (" + refuting + ").");
            case ANIMALS_ONLY ->
                "Seen in animals or cells (" + supporting + "), and not borne out in people (" + refuting + ").";
            case TOO_LITTLE ->
                "Looked for evidence " + subject(claim) + "; what there is weighs too little to decide: "
                        + sources(both(weighing)) + ".";
            case SILENT ->
                "Looked for evidence " + subject(claim) + "; " + count(all, Scope.IN)
                        + " in scope, and none says whether this is so.";
            case OUT_OF_SCOPE ->
                "Looked for evidence " + subject(claim) + "; none in the library is about that"
                        + (claim.type() == ClaimType.REGULATORY
                                ? " and from a regulator, a label or a guideline."
                                : ".");
            case NOTHING -> "Looked for evidence " + subject(claim) + "; the library holds nothing that is near it.";
        };
    }

    private static List<Assessed> both(Weighing weighing) {
        List<Assessed> both = new ArrayList<>(weighing.supporting());
        both.addAll(weighing.refuting());
        return both;
    }

    private static String orNothing(String sources) {
        return sources.isEmpty() ? "nothing" : sources;
    }

    /** What was left aside, and why the first of it was. */
    private static Optional<String> leftAside(Weighing weighing, List<Assessed> all) {
        List<Assessed> near = all.stream()
                .filter(a -> a.scope().scope() == Scope.NEAR && !weighing.decides(a))
                .toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Assessed first = near.getFirst();
        String why = first.scope().notes().stream()
                .filter(note -> !note.startsWith("same ") && !note.startsWith("a form of "))
                .findFirst()
                .orElse("related only");
        return Optional.of("Left aside as near but not the same: "
                + (near.size() == 1 ? "one source" : near.size() + " sources") + ", for example " + name(first.record())
                + " (" + why + ").");
    }

    private static String subject(StatedClaim claim) {
        List<String> about = new ArrayList<>();
        if (!claim.frame().interventions().isEmpty()) {
            about.add("on " + list(claim.frame().interventions()));
        }
        if (!claim.frame().conditions().isEmpty()) {
            about.add((about.isEmpty() ? "on " : "and ") + list(claim.frame().conditions()));
        }
        String comparator = claim.frame().comparator();
        if (comparator != null) {
            about.add("compared with " + words(comparator));
        }
        return about.isEmpty() ? "in the claim's own words" : String.join(" ", about);
    }

    private static String count(List<Assessed> all, Scope scope) {
        long count = all.stream().filter(a -> a.scope().scope() == scope).count();
        return count == 1 ? "one source is" : count + " sources are";
    }

    /** Sources of one kind together, with their sizes: "2 randomised trials (Berman et al. 2000, n=7; ...)". */
    private static String sources(List<Assessed> sources) {
        Map<EvidenceKind, List<EvidenceRecord>> byKind = sources.stream()
                .limit(MOST)
                .map(Assessed::record)
                .collect(Collectors.groupingBy(EvidenceRecord::kind, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(e -> kind(e.getKey(), e.getValue().size()) + " ("
                        + e.getValue().stream()
                                .limit(NAMED)
                                .map(Explainer::name)
                                .collect(Collectors.joining("; "))
                        + (e.getValue().size() > NAMED ? " and others" : "") + ")")
                .collect(Collectors.joining(", "));
    }

    private static String name(EvidenceRecord record) {
        String who = record.authors() != null ? record.authors() : record.title();
        return who
                + (record.year() == null ? "" : " " + record.year())
                + (record.n() == null ? "" : " n=" + record.n());
    }

    private static String kind(EvidenceKind kind, int count) {
        String one = switch (kind) {
            case SYSTEMATIC_REVIEW -> "systematic review";
            case META_ANALYSIS -> "meta-analysis";
            case RCT -> "randomised trial";
            case OPEN_LABEL -> "uncontrolled trial";
            case COHORT -> "cohort study";
            case CASE_SERIES -> "case report";
            case EPIDEMIOLOGY -> "epidemiological study";
            case ANIMAL -> "animal study";
            case NARRATIVE_REVIEW -> "review article";
            case GUIDELINE -> "guideline";
            case REGULATORY -> "regulator's record";
            case LABEL -> "product label";
            case UNCLASSIFIED -> "source";
        };
        if (count == 1) {
            return "1 " + one;
        }
        return count + " "
                + switch (kind) {
                    case META_ANALYSIS -> "meta-analyses";
                    case COHORT, EPIDEMIOLOGY, ANIMAL -> one.substring(0, one.length() - 1) + "ies";
                    default -> one + "s";
                };
    }

    private static String list(List<String> ids) {
        return ids.stream().map(Explainer::words).collect(Collectors.joining(" and "));
    }

    private static String words(String id) {
        return id.replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
