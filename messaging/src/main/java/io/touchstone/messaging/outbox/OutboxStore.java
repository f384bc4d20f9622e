package io.touchstone.messaging.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where documents with pending events are. One store is one collection. */
public interface OutboxStore {

    /**
     * Takes the pending events of a document by compare-and-set: until the lease ends nobody else gets them.
     *
     * @param id of the document
     * @param lease names this taking
     * @return the events in order; empty when there are none, or somebody else holds them
     */
    Optional<List<PendingEvent>> take(String id, String lease, Instant now, Instant leaseUntil);

    /**
     * Removes events that are published and gives the lease back. Events that were added meanwhile stay pending.
     *
     * @return whether to look again: some stayed, or the lease was lost
     */
    boolean settle(String id, String lease, Set<String> eventIds);

    /** Gives the lease back with nothing removed. */
    void release(String id, String lease);

    /** Ids of documents with pending events, those that wait longest first. */
    List<String> waiting(int limit);
}
