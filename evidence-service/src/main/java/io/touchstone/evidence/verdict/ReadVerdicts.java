package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.Verdict;
import java.util.List;
import java.util.Optional;

/** Verdicts for those who ask. */
public final class ReadVerdicts {

    private final VerdictStore store;

    public ReadVerdicts(VerdictStore store) {
        this.store = store;
    }

    /** A verdict, current or not. */
    public Optional<Verdict> verdict(String verdictId) {
        return VerdictId.claimOf(verdictId).flatMap(store::find).flatMap(known -> known.verdict(verdictId));
    }

    /** All verdicts on a claim, newest first; empty when there is none. */
    public List<Verdict> ofClaim(String claimId) {
        return store.find(claimId).map(ClaimVerdicts::newestFirst).orElse(List.of());
    }
}
