package io.touchstone.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.DocumentExtracted;
import io.touchstone.contracts.claims.DocumentExtracted.Outcome;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.claims.TextPositionSelector;
import io.touchstone.contracts.claims.TextQuoteSelector;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of reports does. */
abstract class ReportStoreContract {

    protected static final Instant T1 = Instant.parse("2026-11-22T10:00:00Z");
    protected static final Instant T2 = T1.plusSeconds(60);

    /** A store with nothing in it. */
    protected abstract ReportStore store();

    /** How many events the store holds or passed on for a report. */
    protected abstract int events(ReportStore store, StoredReport report);

    static Claim claim(String text) {
        return new Claim(
                Claim.idOf(text),
                text,
                ClaimType.EFFICACY,
                Hedge.WEAK,
                .75,
                true,
                new Frame(
                        List.of("zinc"),
                        List.of("common-cold"),
                        Frame.Direction.IMPROVES,
                        null,
                        "adults",
                        null,
                        "oral",
                        List.of(new io.touchstone.contracts.claims.Quantity(33, "%", "33%"))));
    }

    static StoredReport report(String documentId, String version, Instant capturedAt, Claim... claims) {
        Mention mention = new Mention(new TextPositionSelector(3, 7), new TextQuoteSelector("zinc", "", " 🙂"));
        return new StoredReport(
                documentId,
                version,
                "A title",
                null,
                "a.txt",
                "en",
                capturedAt,
                Outcome.EXTRACTED,
                null,
                9,
                "test-1",
                java.util.Arrays.stream(claims)
                        .map(c -> new StoredReport.Stated(c.claimId(), List.of(mention)))
                        .toList());
    }

    static List<Event> event(StoredReport report) {
        return List.of(new DocumentExtracted(
                report.documentId(), report.version(), Outcome.EXTRACTED, null, 9, report.claimIds(), "test-1", T1));
    }

    static Verdict verdict(String id, Claim claim, Instant asOf, @Nullable String supersedes) {
        return new Verdict(
                id,
                claim.claimId(),
                claim.text(),
                Label.NOT_ENOUGH_EVIDENCE,
                .5,
                List.of(),
                "Nothing was found.",
                asOf,
                List.of(),
                List.of(),
                new Method("r", "j", "t", "l", "u"),
                supersedes);
    }

    private static @Nullable String current(ReportStore store, Claim claim) {
        KnownClaim known = store.claims(List.of(claim.claimId())).get(claim.claimId());
        return known == null || known.verdict() == null ? null : known.verdict().verdictId();
    }

    @Test
    void givesBackWhatWasAdded() {
        ReportStore store = store();
        Claim zinc = claim("Zinc shortens colds by 33%.");
        StoredReport report = report("doc-a", "v1", T1, zinc);
        assertThat(store.add(report, List.of(zinc), event(report))).isTrue();
        assertThat(store.report("doc-a", "v1")).contains(report);
        assertThat(store.latest("doc-a")).contains(report);
        KnownClaim known = store.claims(List.of(zinc.claimId(), "claim-none")).get(zinc.claimId());
        assertThat(known).isEqualTo(new KnownClaim(zinc.claimId(), zinc, List.of("doc-a@v1"), null));
        assertThat(store.claims(List.of("claim-none"))).isEmpty();
        assertThat(events(store, report)).isEqualTo(1);
    }

    @Test
    void addingAgainChangesNothing() {
        ReportStore store = store();
        Claim zinc = claim("Zinc shortens colds.");
        StoredReport report = report("doc-a", "v1", T1, zinc);
        store.add(report, List.of(zinc), event(report));
        assertThat(store.add(report, List.of(zinc), event(report))).isFalse();
        assertThat(events(store, report)).isEqualTo(1);
        assertThat(store.claims(List.of(zinc.claimId())).get(zinc.claimId()).statedIn())
                .containsExactly("doc-a@v1");
    }

    @Test
    void theVersionCapturedLastIsTheLatest() {
        ReportStore store = store();
        StoredReport old = report("doc-a", "v1", T1);
        StoredReport now = report("doc-a", "v2", T2);
        store.add(now, List.of(), List.of());
        store.add(old, List.of(), List.of());
        assertThat(store.latest("doc-a")).contains(now);
        assertThat(store.report("doc-a", "v1")).contains(old);
        assertThat(store.latest("doc-b")).isEmpty();
    }

    @Test
    void pagesByDocument() {
        ReportStore store = store();
        for (String id : List.of("doc-c", "doc-a", "doc-b")) {
            store.add(report(id, "v1", T1), List.of(), List.of());
        }
        assertThat(store.page(null, 2)).extracting(StoredReport::documentId).containsExactly("doc-a", "doc-b");
        assertThat(store.page("doc-b", 2)).extracting(StoredReport::documentId).containsExactly("doc-c");
        assertThat(store.page("doc-c", 2)).isEmpty();
    }

    @Test
    void theCurrentVersionsAreThoseCapturedLastAndNotWithdrawn() {
        ReportStore store = store();
        store.add(report("doc-a", "v2", T2), List.of(), List.of());
        store.add(report("doc-a", "v1", T1), List.of(), List.of());
        store.add(report("doc-b", "v1", T1), List.of(), List.of());
        store.withdrawn("doc-b", new Withdrawal("wrong page", T2));
        store.withdrawn("doc-c", new Withdrawal("never seen", T2));
        List<String> asked = List.of("doc-a", "doc-b", "doc-c", "doc-d");
        assertThat(store.current(asked)).containsExactly(java.util.Map.entry("doc-a", "v2"));
        store.followed("doc-b");
        assertThat(store.current(asked)).containsOnlyKeys("doc-a", "doc-b");
        assertThat(store.current(List.of())).isEmpty();
    }

    @Test
    void claimsComeInPagesByIdWithoutThoseOfWhichOnlyAVerdictIsKnown() {
        ReportStore store = store();
        List<Claim> claims = List.of(claim("Zinc shortens colds."), claim("Kava eases fear."), claim("Tea is green."));
        store.add(report("doc-a", "v1", T1, claims.toArray(Claim[]::new)), claims, List.of());
        store.reached(verdict("verdict-1", claim("Never stated."), T1, null));
        List<Claim> first = store.claims(null, 2);
        assertThat(first).hasSize(2);
        List<Claim> rest = store.claims(first.getLast().claimId(), 2);
        assertThat(rest).hasSize(1);
        assertThat(java.util.stream.Stream.of(first, rest).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(claims)
                .extracting(Claim::claimId)
                .isSorted();
        assertThat(store.claims(rest.getLast().claimId(), 2)).isEmpty();
    }

    @Test
    void aVerdictMayComeBeforeItsClaim() {
        ReportStore store = store();
        Claim zinc = claim("Zinc shortens colds.");
        Verdict first = verdict("verdict-1", zinc, T1, null);
        assertThat(store.reached(first)).isTrue();
        StoredReport report = report("doc-a", "v1", T1, zinc);
        store.add(report, List.of(zinc), event(report));
        assertThat(store.claims(List.of(zinc.claimId())).get(zinc.claimId()))
                .isEqualTo(new KnownClaim(zinc.claimId(), zinc, List.of("doc-a@v1"), first));
    }

    @Test
    void aNewerVerdictReplacesAnOlderOneNeverTheOtherWay() {
        ReportStore store = store();
        Claim zinc = claim("Zinc shortens colds.");
        Verdict first = verdict("verdict-1", zinc, T1, null);
        Verdict second = verdict("verdict-2", zinc, T2, "verdict-1");
        assertThat(store.reached(second)).isTrue();
        assertThat(store.reached(first)).isFalse();
        assertThat(store.reached(second)).isFalse();
        assertThat(current(store, zinc)).isEqualTo("verdict-2");
    }

    @Test
    void aSuccessorOfTheSameMomentReplaces() {
        ReportStore store = store();
        Claim zinc = claim("Zinc shortens colds.");
        store.reached(verdict("verdict-1", zinc, T1, null));
        assertThat(store.reached(verdict("verdict-2", zinc, T1, "verdict-1"))).isTrue();
        assertThat(store.reached(verdict("verdict-1", zinc, T1, null))).isFalse();
        assertThat(current(store, zinc)).isEqualTo("verdict-2");
    }

    @Test
    void aSupersededVerdictNeverBecomesCurrent() {
        ReportStore store = store();
        Claim zinc = claim("Zinc shortens colds.");
        store.superseded(zinc.claimId(), "verdict-1");
        assertThat(store.reached(verdict("verdict-1", zinc, T1, null))).isFalse();
        assertThat(current(store, zinc)).isNull();
        assertThat(store.reached(verdict("verdict-2", zinc, T1, "verdict-1"))).isTrue();
        assertThat(current(store, zinc)).isEqualTo("verdict-2");
    }

    @Test
    void withdrawalIsAMarkThatCanBeTakenAway() {
        ReportStore store = store();
        store.followed("doc-a");
        assertThat(store.withdrawal("doc-a")).isEmpty();
        store.withdrawn("doc-a", new Withdrawal("wrong page", T2));
        assertThat(store.withdrawal("doc-a")).contains(new Withdrawal("wrong page", T2));
        assertThat(store.page(null, 10)).isEmpty();
        StoredReport report = report("doc-a", "v1", T1);
        store.add(report, List.of(), List.of());
        assertThat(store.latest("doc-a")).contains(report);
        store.followed("doc-a");
        assertThat(store.withdrawal("doc-a")).isEmpty();
    }

    @Test
    void manyAtOnceLeaveWhatOneWould() throws Exception {
        ReportStore store = store();
        Claim zinc = claim("Zinc shortens colds.");
        StoredReport report = report("doc-a", "v1", T1, zinc);
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> add = () -> {
                store.reached(verdict("verdict-2", zinc, T2, "verdict-1"));
                boolean added = store.add(report, List.of(zinc), event(report));
                store.reached(verdict("verdict-1", zinc, T1, null));
                return added;
            };
            long added = 0;
            for (var result : workers.invokeAll(java.util.Collections.nCopies(16, add))) {
                added += result.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }
        assertThat(current(store, zinc)).isEqualTo("verdict-2");
        assertThat(events(store, report)).isEqualTo(1);
        assertThat(store.claims(List.of(zinc.claimId())).get(zinc.claimId()).statedIn())
                .containsExactly("doc-a@v1");
    }
}
