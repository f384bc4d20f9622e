package io.touchstone.contracts.claims;

import io.touchstone.contracts.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What extraction finds in a document, nothing stored: the answer of {@code POST /v1/claims/preview}.
 *
 * @param outcome whether claims were extracted
 * @param reason why not; absent when they were
 * @param claims in the order of their first mention, without verdicts
 */
public record ClaimsPreview(
        DocumentExtracted.Outcome outcome,
        @Nullable String reason,
        int sentences,
        String extractor,
        List<Report.Entry> claims) {

    public ClaimsPreview {
        Require.present("outcome", outcome);
        Require.text("extractor", extractor);
        claims = Require.copy(claims);
    }
}
