package io.touchstone.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.known.FileClaims;
import io.touchstone.claim.known.InMemoryKnownClaims;
import io.touchstone.claim.known.NearDuplicates;
import io.touchstone.claim.known.Pairs;
import io.touchstone.claim.known.SameMeaning;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.NearDuplicate;
import io.touchstone.contracts.claims.Report;
import io.touchstone.testkit.HashingEncoder;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElsewhereTest {

    private static final Claim EASES = Pairs.claim("Yoga eases chronic back pain.");
    private static final Claim RELIEVES = Pairs.claim("Chronic back pain is relieved by yoga.");
    private static final Claim DENIES = Pairs.claim("Yoga does not ease chronic back pain.");

    private final InMemoryReportStore store = new InMemoryReportStore();
    private final InMemoryKnownClaims known = new InMemoryKnownClaims();
    private final FileClaims file = new FileClaims(new SameMeaning(Vocabulary.load()), new HashingEncoder(), known);
    private final ReadReports read = new ReadReports(store, new NearDuplicates(known, .3));

    private void state(String documentId, String version, Claim... claims) {
        file.file(List.of(claims));
        StoredReport report = ReportStoreContract.report(
                documentId, version, version.equals("v1") ? ReportStoreContract.T1 : ReportStoreContract.T2, claims);
        store.add(report, List.of(claims), List.of());
    }

    private Report.Entry entry(String documentId, Claim claim) {
        return read.report(documentId, null).orElseThrow().claims().stream()
                .filter(entry -> entry.id().equals(claim.claimId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Report.Entry entry) {
        return entry.nearDuplicates().stream().map(NearDuplicate::text).toList();
    }

    @Test
    void otherDocumentsAreCountedOnceWhateverTheirWords() {
        state("doc-a", "v1", EASES);
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isZero();
        state("doc-b", "v1", EASES, RELIEVES);
        state("doc-c", "v1", RELIEVES);
        state("doc-d", "v1", DENIES);
        Report.Entry entry = entry("doc-a", EASES);
        assertThat(entry.alsoStatedIn()).isEqualTo(2);
        assertThat(entry.nearDuplicates()).singleElement().satisfies(near -> {
            assertThat(near.claimId()).isEqualTo(RELIEVES.claimId());
            assertThat(near.text()).isEqualTo(RELIEVES.text());
            assertThat(near.documents()).isEqualTo(2);
            assertThat(near.score()).isBetween(.3, 1.);
        });
        assertThat(entry("doc-c", RELIEVES).alsoStatedIn()).isEqualTo(2);
        assertThat(entry("doc-d", DENIES).alsoStatedIn()).isZero();
    }

    @Test
    void theSameDocumentIsNoOther() {
        state("doc-a", "v1", EASES, RELIEVES);
        state("doc-a", "v2", EASES, RELIEVES);
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isZero();
        assertThat(entry("doc-a", EASES).nearDuplicates()).isEmpty();
    }

    @Test
    void withdrawnDocumentsAndOldVersionsDoNotCount() {
        state("doc-a", "v1", EASES);
        state("doc-b", "v1", RELIEVES);
        state("doc-c", "v1", EASES);
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isEqualTo(2);
        store.withdrawn("doc-c", new Withdrawal("wrong page", ReportStoreContract.T2));
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isEqualTo(1);
        state("doc-b", "v2", DENIES);
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isZero();
        assertThat(texts(entry("doc-a", EASES))).isEmpty();
        store.followed("doc-c");
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isEqualTo(1);
    }

    @Test
    void aClaimByItselfTellsAllDocuments() {
        state("doc-a", "v1", EASES);
        state("doc-b", "v1", RELIEVES);
        Elsewhere.Statements statements =
                read.statements(read.claim(EASES.claimId()).orElseThrow());
        assertThat(statements.documents()).isEqualTo(2);
        assertThat(statements.nearDuplicates())
                .singleElement()
                .satisfies(near -> assertThat(near.documents()).isEqualTo(1));
    }

    @Test
    void atMostTwentyAreListedAndAllCounted() {
        state("doc-a", "v1", EASES);
        List<Claim> many = new ArrayList<>();
        String[] fillers = {"patients", "people", "individuals", "users", "clients"};
        String[] articles = {"the", "these", "those", "its", "their", "both"};
        for (String filler : fillers) {
            for (String article : articles) {
                Claim claim = Pairs.claim("Yoga eases " + article + " chronic back pain of " + filler + ".");
                many.add(claim);
                state("doc-" + claim.claimId(), "v1", claim);
            }
        }
        assertThat(entry("doc-a", EASES).nearDuplicates()).hasSize(Elsewhere.MOST_NEAR_DUPLICATES);
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isEqualTo(many.size());
    }

    @Test
    void aFiledClaimWhoseReportNeverCameCountsNowhere() {
        state("doc-a", "v1", EASES);
        file.file(List.of(RELIEVES));
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isZero();
        state("doc-b", "v1", RELIEVES);
        assertThat(entry("doc-a", EASES).alsoStatedIn()).isEqualTo(1);
    }
}
