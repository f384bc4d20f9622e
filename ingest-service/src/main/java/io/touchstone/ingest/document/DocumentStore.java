package io.touchstone.ingest.document;

import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles with all their versions, and the events that tell of them. A change and its event become visible together
 * or not at all; every method can be repeated after a failure.
 */
public interface DocumentStore {

    /**
     * Adds a version, and its event, unless the article has it. A version that is there becomes followed again when the
     * article was withdrawn; that is told by the same event once more.
     */
    Addition add(DocumentCaptured document);

    /** Marks the article as withdrawn, with the event; changes nothing when it is withdrawn already. */
    Withdrawal withdraw(DocumentWithdrawn withdrawal);

    /** The version that was added last. Withdrawn articles are still there. */
    Optional<DocumentCaptured> latest(String documentId);

    Optional<DocumentCaptured> version(String documentId, String version);

    /**
     * Articles in ascending order of their id.
     *
     * @param after ids greater than this one; absent: from the first
     * @param limit at most so many
     */
    List<DocumentSummary> list(@Nullable String after, int limit);

    /**
     * What became of a version.
     *
     * @param document as it is stored: of a known one, as it was added first
     * @param known whether it was there before
     */
    record Addition(DocumentCaptured document, boolean known) {}

    /** What became of a withdrawal. */
    enum Withdrawal {
        DONE,
        ALREADY,
        UNKNOWN_DOCUMENT
    }
}
