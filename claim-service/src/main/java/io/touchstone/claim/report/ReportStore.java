package io.touchstone.claim.report;

import io.touchstone.claim.known.FileOldClaims;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps claims, reports and current verdicts. Every write can be repeated without further effect, and writes of the same
 * thing by several copies at once leave what one of them would have left.
 */
public interface ReportStore extends FileOldClaims.Source {

    /**
     * Keeps a report, its claims, and the events that tell of it; the events are kept with the report in one write and
     * published from there. Where the version is known already, nothing but what an interrupted call left out is added.
     *
     * @return whether the version was new
     */
    boolean add(StoredReport report, List<Claim> claims, List<? extends Event> events);

    /** The report of a document version. */
    Optional<StoredReport> report(String documentId, String version);

    /** The report of the version that was captured last. */
    Optional<StoredReport> latest(String documentId);

    /**
     * The latest report of each document, by document id.
     *
     * @param after document id to begin after; absent for the first page
     */
    List<StoredReport> page(@Nullable String after, int limit);

    /** What is known of these claims, by id; those of which nothing is known are left out. */
    Map<String, KnownClaim> claims(Collection<String> claimIds);

    /**
     * The newest version of each of these documents, by document id; those that are withdrawn or not known are left out.
     */
    Map<String, String> current(Collection<String> documentIds);

    /**
     * Makes a verdict its claim's current one, unless it was superseded, or the current one is newer and this does not
     * say that it supersedes it.
     *
     * @return whether it is the current one now and was not before
     */
    boolean reached(Verdict verdict);

    /** Keeps in mind that a verdict no longer stands, so that it never becomes current (again). */
    void superseded(String claimId, String verdictId);

    /** Marks a document as withdrawn; nothing is removed. */
    void withdrawn(String documentId, Withdrawal withdrawal);

    /** Takes that mark away: the document was submitted again. */
    void followed(String documentId);

    /** Whether a document was withdrawn, and why. */
    Optional<Withdrawal> withdrawal(String documentId);
}
