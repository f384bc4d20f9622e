package io.touchstone.evidence.explain;

import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.weigh.Assessed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names sources in running text. */
final class Citations {

    /** Sources of one kind that are named; the others are counted. */
    private static final int NAMED = 2;

    /** Sources of a side that are told of, the heaviest. */
    private static final int MOST = 8;

    private Citations() {}

    /** Sources of one kind together, with their sizes: "2 randomised trials (Berman et al. 2000, n=7; ...)". */
    static String of(List<Assessed> sources) {
        Map<EvidenceKind, List<EvidenceRecord>> byKind = sources.stream()
                .map(Assessed::record)
                .distinct()
                .limit(MOST)
                .collect(Collectors.groupingBy(EvidenceRecord::kind, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(e -> kind(e.getKey(), e.getValue().size()) + " ("
                        + e.getValue().stream().limit(NAMED).map(Citations::of).collect(Collectors.joining("; "))
                        + (e.getValue().size() > NAMED ? " and others" : "") + ")")
                .collect(Collectors.joining(", "));
    }

    /** "Berman et al. 2000, n=7". */
    static String of(EvidenceRecord record) {
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
}
