package io.touchstone.ingest.document;

import io.touchstone.contracts.documents.DocumentWithdrawn;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Ends the following of an article. Its versions, and what was said of them, stay. */
public final class WithdrawDocument {

    private final DocumentStore store;
    private final InstantSource clock;

    public WithdrawDocument(DocumentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param reason why, in words */
    public DocumentStore.Withdrawal withdraw(String documentId, String reason) {
        return store.withdraw(
                new DocumentWithdrawn(documentId, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
