package io.touchstone.evidence.verdict;

import io.touchstone.evidence.library.LibraryIndex;
import java.util.List;

/** Holds all claims against the library again whose verdict rests on another state of it. */
public final class Reassessment {

    private static final int BATCH = 50;

    private final LibraryIndex library;
    private final VerdictMethod method;
    private final VerdictStore store;
    private final ReachVerdict reach;

    public Reassessment(LibraryIndex library, VerdictMethod method, VerdictStore store, ReachVerdict reach) {
        this.library = library;
        this.method = method;
        this.store = store;
        this.reach = reach;
    }

    /** How many claims a pass looked at, and how many verdicts it superseded. */
    public record Pass(int checked, int superseded) {}

    /**
     * One pass over the stored claims. The index is first brought up to the store: a copy that lags behind would otherwise
     * take verdicts back that another copy has just reached. A change of the library during the pass calls for another.
     */
    public Pass run() {
        library.reconcile();
        String basis = VerdictMethod.basis(method.current());
        int checked = 0;
        int superseded = 0;
        String after = "";
        while (true) {
            List<ClaimVerdicts> stale = store.notCheckedAgainst(basis, after, BATCH);
            if (stale.isEmpty()) {
                return new Pass(checked, superseded);
            }
            for (ReachVerdict.Outcome outcome :
                    reach.again(stale.stream().map(ClaimVerdicts::claim).toList())) {
                checked++;
                superseded += outcome instanceof ReachVerdict.Outcome.Superseded ? 1 : 0;
            }
            after = stale.getLast().claim().claimId();
        }
    }
}
