package io.touchstone.evidence;

import io.touchstone.contracts.evidence.Certainty;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import org.jspecify.annotations.Nullable;

/** Evidence records for tests, on made-up studies. */
public final class Records {

    private Records() {}

    /** A trial of moderate certainty against placebo, in 120 people. */
    public static EvidenceRecord trial(
            String id, String intervention, String condition, Finding direction, String finding) {
        return of(
                id,
                EvidenceKind.RCT,
                "Randomised trial of " + intervention + " for " + condition,
                "Adults with " + condition,
                intervention,
                "Placebo",
                direction,
                finding,
                Certainty.MODERATE,
                2,
                120);
    }

    /** An abstract of which nothing is known but its words. */
    public static EvidenceRecord text(String id, String title, String finding) {
        return of(
                id,
                EvidenceKind.UNCLASSIFIED,
                title,
                null,
                null,
                null,
                Finding.NOT_APPLICABLE,
                finding,
                Certainty.UNRATED,
                null,
                null);
    }

    public static EvidenceRecord of(
            String id,
            EvidenceKind kind,
            String title,
            @Nullable String population,
            @Nullable String intervention,
            @Nullable String comparator,
            Finding direction,
            String finding,
            Certainty certainty,
            @Nullable Integer level,
            @Nullable Integer n) {
        return new EvidenceRecord(
                id,
                kind,
                title,
                2021,
                "Journal of Tests",
                "Doe et al.",
                null,
                null,
                null,
                population,
                intervention,
                comparator,
                null,
                n,
                direction,
                finding,
                certainty,
                level,
                "made up for tests",
                false);
    }
}
