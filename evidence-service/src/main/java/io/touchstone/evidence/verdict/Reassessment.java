package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.evidence.library.LibraryIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * The verdicts on these claims as library and method are now, in the order given, each claim once: those that rest on
     * another state are reached again first. Claims without a verdict are left out.
     */
    public List<Verdict> current(List<String> claimIds) {
        Set<String> asked = new LinkedHashSet<>(claimIds);
        if (asked.stream().flatMap(id -> store.find(id).stream()).anyMatch(this::isStale)) {
            // As before a pass: what this copy takes for stale may be newer than what it knows.
            library.reconcile();
        }
        Map<String, Verdict> current = new LinkedHashMap<>();
        List<Claim> stale = new ArrayList<>();
        for (String claimId : asked) {
            store.find(claimId).ifPresent(known -> {
                current.put(claimId, known.current());
                if (isStale(known)) {
                    stale.add(known.claim());
                }
            });
        }
        for (int i = 0; i < stale.size(); i += BATCH) {
            for (ReachVerdict.Outcome outcome : reach.again(stale.subList(i, Math.min(stale.size(), i + BATCH)))) {
                current.put(outcome.verdict().claimId(), outcome.verdict());
            }
        }
        return List.copyOf(current.values());
    }

    private boolean isStale(ClaimVerdicts known) {
        return !known.checkedAgainst().equals(VerdictMethod.basis(method.current()));
    }

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
