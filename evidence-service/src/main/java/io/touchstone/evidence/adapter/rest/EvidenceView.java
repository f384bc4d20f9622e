package io.touchstone.evidence.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.library.StoredEvidence.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record, in the form in which it is imported, and whether it was taken out of use here.
 *
 * @param retraction absent while it is in use
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        @JsonUnwrapped EvidenceRecord record, @Nullable RetractionView retraction) {

    /** Why and when. */
    public record RetractionView(String reason, Instant retractedAt) {}

    static EvidenceView of(Entry entry) {
        var retraction = entry.retraction();
        return new EvidenceView(
                entry.record(), retraction == null ? null : new RetractionView(retraction.reason(), retraction.at()));
    }
}
