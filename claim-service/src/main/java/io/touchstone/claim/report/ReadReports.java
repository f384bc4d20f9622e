package io.touchstone.claim.report;

import io.touchstone.claim.extract.StatedClaim;
import io.touchstone.claim.known.NearDuplicates;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Composes reports from what is kept, with the verdicts that are current at that moment. */
public final class ReadReports {

    private final ReportStore store;
    private final Elsewhere elsewhere;

    public ReadReports(ReportStore store, NearDuplicates nearDuplicates) {
        this.store = store;
        this.elsewhere = new Elsewhere(store, nearDuplicates);
    }

    /** The report of a document: of one version, or without one of the version captured last. */
    public Optional<Report> report(String documentId, @Nullable String version) {
        Optional<StoredReport> found = version == null ? store.latest(documentId) : store.report(documentId, version);
        return found.map(stored -> {
            Map<String, KnownClaim> known = store.claims(stored.claimIds());
            return compose(stored, known, elsewhere.of(known, documentId));
        });
    }

    /**
     * The latest report of each document, by document id; without what other documents state.
     *
     * @param after document id to begin after; absent for the first page
     */
    public List<Report> page(@Nullable String after, int limit) {
        List<StoredReport> page = store.page(after, limit);
        Set<String> ids = new LinkedHashSet<>();
        page.forEach(stored -> ids.addAll(stored.claimIds()));
        Map<String, KnownClaim> known = store.claims(ids);
        return page.stream().map(stored -> compose(stored, known, Map.of())).toList();
    }

    /** What is known of a claim; empty while only a verdict on it is. */
    public Optional<KnownClaim> claim(String claimId) {
        return Optional.ofNullable(store.claims(List.of(claimId)).get(claimId)).filter(known -> known.claim() != null);
    }

    /** How many documents state a claim, itself or in other words, and in which words. */
    public Elsewhere.Statements statements(KnownClaim claim) {
        return elsewhere.of(Map.of(claim.claimId(), claim), null).getOrDefault(claim.claimId(), Elsewhere.NOWHERE);
    }

    /** A claim as an entry of a report. */
    public static Report.Entry entry(StatedClaim stated) {
        return entry(stated.claim(), stated.mentions(), null, Elsewhere.NOWHERE);
    }

    private Report compose(
            StoredReport stored, Map<String, KnownClaim> known, Map<String, Elsewhere.Statements> statements) {
        List<Report.Entry> entries = new ArrayList<>();
        for (StoredReport.Stated stated : stored.stated()) {
            KnownClaim claim = known.get(stated.claimId());
            if (claim == null || claim.claim() == null) {
                throw new IllegalStateException("report " + stored.id() + " states " + stated.claimId()
                        + ", which is not kept: claims are stored before their report");
            }
            entries.add(entry(
                    claim.claim(),
                    stated.mentions(),
                    claim.verdict(),
                    statements.getOrDefault(stated.claimId(), Elsewhere.NOWHERE)));
        }
        Report.Summary summary = summary(stored.sentences(), entries);
        return new Report(
                stored.documentId(),
                stored.version(),
                stored.title(),
                stored.url(),
                stored.name(),
                stored.language(),
                stored.capturedAt(),
                summary.pending() == 0,
                note(stored),
                summary,
                entries);
    }

    private @Nullable String note(StoredReport stored) {
        String withdrawn = store.withdrawal(stored.documentId())
                .map(w -> "The article was withdrawn: " + w.reason())
                .orElse(null);
        if (stored.reason() != null) {
            return withdrawn == null ? stored.reason() : stored.reason() + " " + withdrawn;
        }
        if (withdrawn != null) {
            return withdrawn;
        }
        return stored.stated().isEmpty() ? "No claim that can be checked was found." : null;
    }

    private static Report.Entry entry(
            Claim claim, List<Mention> mentions, @Nullable Verdict verdict, Elsewhere.Statements statements) {
        return new Report.Entry(
                claim.claimId(),
                claim.text(),
                claim.type(),
                claim.hedge(),
                claim.checkWorthiness(),
                claim.ambiguous(),
                claim.frame(),
                mentions.stream().map(Report.MentionView::of).toList(),
                verdict,
                statements.documents(),
                statements.nearDuplicates());
    }

    private static Report.Summary summary(int sentences, List<Report.Entry> entries) {
        Map<Label, Integer> labels = new EnumMap<>(Label.class);
        int pending = 0;
        for (Report.Entry entry : entries) {
            if (entry.verdict() == null) {
                pending++;
            } else {
                labels.merge(entry.verdict().label(), 1, Integer::sum);
            }
        }
        return new Report.Summary(
                sentences,
                entries.size(),
                labels.getOrDefault(Label.SUPPORTED, 0),
                labels.getOrDefault(Label.REFUTED, 0),
                labels.getOrDefault(Label.CONFLICTING, 0),
                labels.getOrDefault(Label.NOT_ENOUGH_EVIDENCE, 0),
                pending);
    }
}
