package io.touchstone.evidence.library;

import io.touchstone.evidence.library.StoredEvidence.Entry;
import io.touchstone.evidence.library.StoredEvidence.Retraction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the library is kept, one document a record. A change and the event that tells of it are stored in one write; the
 * event is published after that.
 */
public interface EvidenceStore {

    /** The content hash of each of these records that is known, retracted ones included. */
    Map<String, String> hashes(Collection<String> ids);

    /** The content hash of every record in use. */
    Map<String, String> inUse();

    /**
     * Adds records or replaces them, and tells {@code evidence.recorded}. A retraction of a former content is lifted; the
     * content itself is kept, see {@link #versions}.
     */
    void put(List<StoredEvidence> records);

    /** Replaces passages and vectors of records whose content is still the same; tells nobody. */
    void reencode(List<StoredEvidence> records);

    /**
     * Takes a record out of use and tells {@code evidence.retracted}; one that was retracted before stays as it is.
     *
     * @return the retraction that stands; empty when there is no such record
     */
    Optional<Retraction> retract(String id, Retraction retraction);

    Optional<Entry> find(String id);

    /**
     * Records in order of id, retracted ones included.
     *
     * @param after starts behind this id; empty for the first page
     */
    List<Entry> page(String after, int limit);

    /** These records with their vectors, those that are in use, in any order. */
    List<StoredEvidence> load(Collection<String> ids);

    /**
     * Contents that records have or had, retracted ones included, in any order; those that are not kept are missing.
     *
     * @param hashes for each record the content that is wanted
     */
    List<StoredEvidence> versions(Map<String, String> hashes);

    /** Whether something that is done once was done. */
    boolean isDone(String what);

    void markDone(String what, Instant at);
}
