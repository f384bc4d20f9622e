package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The store without a database; events are kept in the order told. */
public final class InMemoryVerdictStore implements VerdictStore {

    private final TreeMap<String, ClaimVerdicts> rows = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Optional<ClaimVerdicts> find(String claimId) {
        return Optional.ofNullable(rows.get(claimId));
    }

    @Override
    public synchronized boolean create(Claim claim, StoredVerdict first, String checkedAgainst) {
        ClaimVerdicts row = new ClaimVerdicts(claim, first, List.of(), checkedAgainst);
        if (rows.putIfAbsent(claim.claimId(), row) != null) {
            return false;
        }
        events.add(new VerdictReached(first.verdict()));
        return true;
    }

    @Override
    public synchronized boolean supersede(
            Claim claim, StoredVerdict next, VerdictSuperseded superseded, String checkedAgainst) {
        ClaimVerdicts row = rows.get(claim.claimId());
        if (row == null || !row.current().verdictId().equals(superseded.verdictId())) {
            return false;
        }
        List<StoredVerdict> history = new ArrayList<>(row.history());
        history.add(row.latest());
        rows.put(claim.claimId(), new ClaimVerdicts(claim, next, history, checkedAgainst));
        events.add(superseded);
        events.add(new VerdictReached(next.verdict()));
        return true;
    }

    @Override
    public synchronized boolean confirm(Claim claim, String verdictId, String checkedAgainst) {
        ClaimVerdicts row = rows.get(claim.claimId());
        if (row == null || !row.current().verdictId().equals(verdictId)) {
            return false;
        }
        rows.put(claim.claimId(), new ClaimVerdicts(claim, row.latest(), row.history(), checkedAgainst));
        return true;
    }

    @Override
    public synchronized List<ClaimVerdicts> notCheckedAgainst(String checkedAgainst, String after, int limit) {
        return rows.tailMap(after, false).values().stream()
                .filter(row -> !row.checkedAgainst().equals(checkedAgainst))
                .limit(limit)
                .toList();
    }
}
