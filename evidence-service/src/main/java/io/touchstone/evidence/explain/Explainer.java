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
import java.util.stream.Collectors;

/** Says in plain words which sources decided, what is missing and what was left aside. */
public final class Explainer {

    private static final int NAMED = 4;

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
            case PART_OF_COMBINATION ->
                "There is evidence for one part alone (" + supporting
                        + "), and too little or mixed evidence on the combination that the claim is about"
                        + (refuting.isEmpty() ? "." : " (" + refuting + ").");
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

    /** What was left aside, with the reason that applies most often. */
    private static java.util.Optional<String> leftAside(Weighing weighing, List<Assessed> all) {
        List<Assessed> near = all.stream()
                .filter(a -> a.scope().scope() == Scope.NEAR && !weighing.decides(a))
                .limit(NAMED * 2L)
                .toList();
        if (near.isEmpty()) {
            return java.util.Optional.empty();
        }
        Map<String, Long> reasons = near.stream()
                .map(Assessed::scope)
                .map(s -> s.notes().stream()
                        .filter(n ->
                                !n.startsWith("same ") && !n.startsWith("a form of ") && !n.startsWith("compared "))
                        .findFirst()
                        .orElse("related only"))
                .collect(Collectors.groupingBy(r -> r, LinkedHashMap::new, Collectors.counting()));
        String most = reasons.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        return java.util.Optional.of(
                "Left aside as near but not the same: " + sources(near) + " (for example " + most + ").");
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
                .limit(NAMED * 3L)
                .map(Assessed::record)
                .collect(Collectors.groupingBy(EvidenceRecord::kind, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(e -> kind(e.getKey(), e.getValue().size()) + " ("
                        + e.getValue().stream()
                                .limit(NAMED)
                                .map(Explainer::name)
                                .collect(Collectors.joining("; "))
                        + (e.getValue().size() > NAMED ? "; ..." : "") + ")")
                .collect(Collectors.joining(", "));
    }

    private static String name(EvidenceRecord record) {
        String who = record.authors() != null ? record.authors() : record.title();
        return who
                + (record.year() == null ? "" : " " + record.year())
                + (record.n() == null ? "" : ", n=" + record.n());
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
