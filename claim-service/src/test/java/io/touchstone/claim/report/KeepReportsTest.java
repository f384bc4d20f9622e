package io.touchstone.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.Documents;
import io.touchstone.claim.Extractors;
import io.touchstone.claim.known.FileClaims;
import io.touchstone.claim.known.InMemoryKnownClaims;
import io.touchstone.claim.known.NearDuplicates;
import io.touchstone.claim.known.SameMeaning;
import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.DocumentExtracted;
import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.testkit.HashingEncoder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");

    private final InMemoryReportStore store = new InMemoryReportStore();
    private final InMemoryKnownClaims known = new InMemoryKnownClaims();
    private final ReadReports read = new ReadReports(store, new NearDuplicates(known, .5));

    private KeepReports keep(int mostClaims) {
        return new KeepReports(
                Extractors.EXTRACT,
                new FileClaims(new SameMeaning(Extractors.VOCABULARY), new HashingEncoder(), known),
                store,
                () -> NOW,
                mostClaims);
    }

    private static final DocumentCaptured ARTICLE = Documents.of(
            "# Magnesium and sleep",
            "A 2021 trial found that magnesium improved insomnia in 40% of older adults within eight weeks.",
            "Call us today!",
            "Magnesium reduces the risk of migraine.");

    @Test
    void everyVersionGetsOneReport() {
        KeepReports keep = keep(100);
        assertThat(keep.captured(ARTICLE)).isTrue();
        assertThat(keep.captured(ARTICLE)).isFalse();
        Report report = read.report(ARTICLE.documentId(), null).orElseThrow();
        assertThat(report.claims()).hasSize(2);
        assertThat(report.complete()).isFalse();
        assertThat(report.summary()).isEqualTo(new Report.Summary(4, 2, 0, 0, 0, 0, 2));
        assertThat(store.events())
                .hasSize(3)
                .filteredOn(e -> e instanceof ClaimStated)
                .hasSize(2);
        assertThat(store.events().getLast()).isInstanceOf(DocumentExtracted.class);
    }

    @Test
    void claimsOfAnotherArticleAreKnownInOtherWordsToo() {
        keep(100).captured(ARTICLE);
        DocumentCaptured other = Documents.of("Taking magnesium lowers the risk of migraine.");
        keep(100).captured(other);
        Report.Entry entry =
                read.report(other.documentId(), null).orElseThrow().claims().getFirst();
        assertThat(entry.alsoStatedIn()).isEqualTo(1);
        assertThat(entry.nearDuplicates().getFirst().text()).isEqualTo("Magnesium reduces the risk of migraine.");
    }

    @Test
    void verdictsCompleteTheReport() {
        keep(100).captured(ARTICLE);
        for (Report.Entry entry :
                read.report(ARTICLE.documentId(), null).orElseThrow().claims()) {
            keep(100)
                    .reached(ReportStoreContract.verdict(
                            "v-" + entry.id(), ReportStoreContract.claim(entry.text()), NOW, null));
        }
        Report report = read.report(ARTICLE.documentId(), ARTICLE.version()).orElseThrow();
        assertThat(report.complete()).isTrue();
        assertThat(report.summary().notEnoughEvidence()).isEqualTo(2);
        assertThat(read.page(null, 5)).containsExactly(report);
    }

    @Test
    void anotherLanguageIsSaidSo() {
        DocumentCaptured german = Documents.document("Magnesium hilft gegen Migräne.", List.of(), "de");
        keep(100).captured(german);
        Report report = read.report(german.documentId(), null).orElseThrow();
        assertThat(report.note()).contains("German (de)").contains("English only");
        assertThat(report.complete()).isTrue();
        assertThat(store.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        DocumentExtracted.class,
                        e -> assertThat(e.outcome()).isEqualTo(DocumentExtracted.Outcome.UNSUPPORTED_LANGUAGE));
    }

    @Test
    void tooManyClaimsAreCutToTheMostCheckWorthyAndSaidSo() {
        keep(1).captured(ARTICLE);
        Report report = read.report(ARTICLE.documentId(), null).orElseThrow();
        assertThat(report.claims())
                .singleElement()
                .satisfies(c -> assertThat(c.text()).contains("40%"));
        assertThat(report.note()).contains("2 claims");
    }

    @Test
    void withdrawalIsNotedUntilTheArticleComesAgain() {
        KeepReports keep = keep(100);
        keep.captured(ARTICLE);
        keep.withdrawn(new DocumentWithdrawn(ARTICLE.documentId(), "wrong page", NOW));
        assertThat(read.report(ARTICLE.documentId(), null).orElseThrow().note()).contains("wrong page");
        keep.captured(ARTICLE);
        assertThat(read.report(ARTICLE.documentId(), null).orElseThrow().note()).isNull();
    }

    @Test
    void anArticleWithoutClaimsHasACompleteReportThatSaysSo() {
        DocumentCaptured article = Documents.of("# Welcome", "Call us today!");
        keep(100).captured(article);
        Report report = read.report(article.documentId(), null).orElseThrow();
        assertThat(report.complete()).isTrue();
        assertThat(report.note()).contains("No claim");
        assertThat(read.report("doc-unknown", null)).isEmpty();
        assertThat(read.claim("claim-unknown")).isEmpty();
    }
}
