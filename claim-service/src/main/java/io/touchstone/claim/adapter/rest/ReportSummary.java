package io.touchstone.claim.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.touchstone.contracts.claims.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report without its claims, as it stands in the list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportSummary(
        String documentId,
        String version,
        @Nullable String title,
        @Nullable String url,
        @Nullable String name,
        String language,
        Instant capturedAt,
        boolean complete,
        @Nullable String note,
        Report.Summary summary) {

    static ReportSummary of(Report report) {
        return new ReportSummary(
                report.documentId(),
                report.version(),
                report.title(),
                report.url(),
                report.name(),
                report.language(),
                report.capturedAt(),
                report.complete(),
                report.note(),
                report.summary());
    }
}
