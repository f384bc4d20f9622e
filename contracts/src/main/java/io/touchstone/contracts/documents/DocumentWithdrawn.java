package io.touchstone.contracts.documents;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;
import java.time.Instant;

/**
 * An article is no longer to be followed. What was said of it stays.
 *
 * @param documentId names the article
 * @param reason why, in words
 */
public record DocumentWithdrawn(String documentId, String reason, Instant withdrawnAt) implements Event {

    public DocumentWithdrawn {
        Require.text("documentId", documentId);
        Require.text("reason", reason);
        Require.present("withdrawnAt", withdrawnAt);
    }

    @Override
    public String key() {
        return documentId;
    }

    @Override
    public String identity() {
        return documentId + "@" + withdrawnAt;
    }
}
