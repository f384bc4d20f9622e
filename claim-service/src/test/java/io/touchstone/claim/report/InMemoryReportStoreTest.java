package io.touchstone.claim.report;

import io.touchstone.contracts.claims.DocumentExtracted;

class InMemoryReportStoreTest extends ReportStoreContract {

    @Override
    protected ReportStore store() {
        return new InMemoryReportStore();
    }

    @Override
    protected int events(ReportStore store, StoredReport report) {
        return (int) ((InMemoryReportStore) store)
                .events().stream()
                        .filter(e -> e instanceof DocumentExtracted d
                                && d.documentId().equals(report.documentId())
                                && d.version().equals(report.version()))
                        .count();
    }
}
