package io.touchstone.claim.report;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.DocumentExtracted.Outcome;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a document version: its metadata and where it states which claims. Claims and verdicts are kept by
 * themselves and joined when a report is read.
 *
 * @param reason why there are no claims, or not all; absent when that needs no saying
 * @param stated in the order of the first mention
 */
public record StoredReport(
        String documentId,
        String version,
        @Nullable String title,
        @Nullable String url,
        @Nullable String name,
        String language,
        Instant capturedAt,
        Outcome outcome,
        @Nullable String reason,
        int sentences,
        String extractor,
        List<Stated> stated) {

    /** A claim, and where the document states it. */
    public record Stated(String claimId, List<Mention> mentions) {
        public Stated {
            Require.text("claimId", claimId);
            mentions = Require.copy(mentions);
        }
    }

    public StoredReport {
        Require.text("documentId", documentId);
        Require.text("version", version);
        Require.text("language", language);
        Require.present("capturedAt", capturedAt);
        Require.present("outcome", outcome);
        Require.text("extractor", extractor);
        stated = Require.copy(stated);
    }

    /** The report of a document with nothing stated yet in it. */
    static StoredReport of(
            DocumentCaptured document,
            Outcome outcome,
            @Nullable String reason,
            int sentences,
            String extractor,
            List<Stated> stated) {
        return new StoredReport(
                document.documentId(),
                document.version(),
                document.title(),
                document.url(),
                document.name(),
                document.language(),
                document.capturedAt(),
                outcome,
                reason,
                sentences,
                extractor,
                stated);
    }

    /** What names a document version. */
    public String id() {
        return idOf(documentId, version);
    }

    public static String idOf(String documentId, String version) {
        return documentId + "@" + version;
    }

    List<String> claimIds() {
        return stated.stream().map(Stated::claimId).toList();
    }
}
