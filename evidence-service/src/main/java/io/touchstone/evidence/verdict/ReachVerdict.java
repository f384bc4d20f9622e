package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import io.touchstone.evidence.claim.StatedClaim;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reaches verdicts on claims, and keeps them up to date with library and method. */
public final class ReachVerdict {

    /** Somebody else can be faster this often before it is a fault. */
    private static final int ATTEMPTS = 5;

    private final VerdictMethod method;
    private final VerdictStore store;
    private final InstantSource clock;

    public ReachVerdict(VerdictMethod method, VerdictStore store, InstantSource clock) {
        this.method = method;
        this.store = store;
        this.clock = clock;
    }

    /** What became of a claim. */
    public sealed interface Outcome {

        Verdict verdict();

        /** The claim is new. */
        record Reached(Verdict verdict) implements Outcome {}

        /** Library or method changed, and with them the verdict. */
        record Superseded(Verdict verdict, String cause) implements Outcome {}

        /** The verdict stands. */
        record Stands(Verdict verdict) implements Outcome {}
    }

    /** A claim was stated, perhaps not for the first time. */
    public Outcome stated(Claim claim) {
        Optional<ClaimVerdicts> known = store.find(claim.claimId());
        if (known.isPresent() && isUpToDate(known.get(), claim)) {
            return new Outcome.Stands(known.get().current());
        }
        return settle(claim, decide(List.of(claim)).getFirst());
    }

    /** Claims that have verdicts are held against the library as it is now. */
    List<Outcome> again(List<Claim> claims) {
        List<Decision> decisions = decide(claims);
        List<Outcome> outcomes = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            outcomes.add(settle(claims.get(i), decisions.get(i)));
        }
        return outcomes;
    }

    private List<Decision> decide(List<Claim> claims) {
        return method.decide(claims.stream().map(StatedClaim::of).toList());
    }

    private boolean isUpToDate(ClaimVerdicts known, Claim claim) {
        return known.claim().equals(claim) && known.checkedAgainst().equals(VerdictMethod.basis(method.current()));
    }

    private Outcome settle(Claim claim, Decision decision) {
        String basis = VerdictMethod.basis(decision.method());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<ClaimVerdicts> known = store.find(claim.claimId());
            if (known.isEmpty()) {
                StoredVerdict first = decision.toStored(null);
                if (store.create(claim, first, basis)) {
                    return new Outcome.Reached(first.verdict());
                }
                continue;
            }
            Verdict current = known.get().current();
            if (decision.agreesWith(current)) {
                if (store.confirm(claim, current.verdictId(), basis)) {
                    return new Outcome.Stands(current);
                }
                continue;
            }
            Instant now = clock.instant();
            StoredVerdict next = decision.toStored(current.verdictId());
            String cause = Cause.of(current, next.verdict());
            VerdictSuperseded superseded =
                    new VerdictSuperseded(current.verdictId(), claim.claimId(), next.verdictId(), cause, now);
            if (store.supersede(claim, next, superseded, basis)) {
                return new Outcome.Superseded(next.verdict(), cause);
            }
        }
        throw new IllegalStateException("the verdict on " + claim.claimId() + " keeps changing under our hands");
    }
}
