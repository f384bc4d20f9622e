package io.touchstone.local.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.claims.NearDuplicate;
import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports to test with. */
public final class Samples {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Samples() {}

    public static Report report(@Nullable String title, @Nullable String note, Report.Entry... claims) {
        return new Report(
                "doc-1",
                "v1",
                title,
                null,
                "tea.txt",
                "en",
                NOON,
                true,
                note,
                new Report.Summary(
                        4,
                        claims.length,
                        count(Label.SUPPORTED, claims),
                        count(Label.REFUTED, claims),
                        count(Label.CONFLICTING, claims),
                        count(Label.NOT_ENOUGH_EVIDENCE, claims),
                        (int) Arrays.stream(claims)
                                .filter(c -> c.verdict() == null)
                                .count()),
                List.of(claims));
    }

    public static CheckedArticle article(String name, Report report) {
        return new CheckedArticle(name, report, Json.mapper().<JsonNode>valueToTree(report));
    }

    public static Report.Entry claim(String text, String quote, @Nullable Verdict verdict) {
        return new Report.Entry(
                "claim-1",
                text,
                ClaimType.EFFICACY,
                Hedge.NONE,
                0.9,
                false,
                Frame.EMPTY,
                List.of(new Report.MentionView(3, 3 + quote.codePointCount(0, quote.length()), quote, "", "")),
                verdict);
    }

    /** The same claim, stated in other articles too, also in these words. */
    public static Report.Entry elsewhere(int articles, Report.Entry claim, String... nearly) {
        return new Report.Entry(
                claim.id(),
                claim.text(),
                claim.type(),
                claim.hedge(),
                claim.checkWorthiness(),
                claim.ambiguous(),
                claim.frame(),
                claim.mentions(),
                claim.verdict(),
                articles,
                Arrays.stream(nearly)
                        .map(text -> new NearDuplicate("claim-" + text.length(), text, .93, 1))
                        .toList());
    }

    public static Verdict verdict(Label label, List<Flag> flags, String explanation, Assessment... evidence) {
        return new Verdict(
                "verdict-1",
                "claim-1",
                "a claim",
                label,
                0.874,
                flags,
                explanation,
                NOON,
                List.of(evidence),
                List.of(),
                new Method("r", "j", "t", "l", "u"),
                null);
    }

    public static Assessment source(
            String title,
            String passage,
            Stance stance,
            boolean decisive,
            @Nullable String pmid,
            @Nullable String doi) {
        return new Assessment(
                "tea-2015",
                stance,
                0.91,
                passage,
                0,
                passage.codePointCount(0, passage.length()),
                "hash",
                Assessment.Scope.IN,
                List.of(),
                decisive,
                null,
                title,
                2015,
                EvidenceKind.RCT,
                pmid,
                doi,
                null);
    }

    private static int count(Label label, Report.Entry... claims) {
        return (int) Arrays.stream(claims)
                .filter(c -> c.verdict() != null && c.verdict().label() == label)
                .count();
    }
}
