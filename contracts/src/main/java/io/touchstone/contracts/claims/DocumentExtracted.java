package io.touchstone.contracts.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a document version were extracted, or were not and why.
 *
 * @param sentences how many sentences were looked at
 * @param claimIds the claims stated, in the order of their first mention, without repeats
 * @param reason why there are no claims, in words; present when the outcome is not {@code EXTRACTED}
 * @param extractor name and version of the method
 */
public record DocumentExtracted(
        String documentId,
        String version,
        Outcome outcome,
        @Nullable String reason,
        int sentences,
        List<String> claimIds,
        String extractor,
        Instant extractedAt)
        implements Event {

    /** What became of a document version. */
    public enum Outcome {
        @JsonProperty("extracted")
        EXTRACTED,
        @JsonProperty("unsupported_language")
        UNSUPPORTED_LANGUAGE
    }

    public DocumentExtracted {
        Require.text("documentId", documentId);
        Require.text("version", version);
        Require.present("outcome", outcome);
        Require.notNegative("sentences", sentences);
        claimIds = Require.copy(claimIds);
        Require.text("extractor", extractor);
        Require.present("extractedAt", extractedAt);
        if (outcome != Outcome.EXTRACTED) {
            Require.text("reason", reason);
        }
    }

    @Override
    public String key() {
        return documentId;
    }

    @Override
    public String identity() {
        return documentId + "@" + version;
    }
}
