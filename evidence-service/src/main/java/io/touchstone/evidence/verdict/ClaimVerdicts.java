package io.touchstone.evidence.verdict;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claim with the verdicts that were reached on it.
 *
 * @param latest the one that stands
 * @param history those that it followed, oldest first
 * @param checkedAgainst digest of library and method that the current verdict was last held against
 */
public record ClaimVerdicts(Claim claim, StoredVerdict latest, List<StoredVerdict> history, String checkedAgainst) {

    public ClaimVerdicts {
        Require.present("claim", claim);
        Require.present("latest", latest);
        history = Require.copy(history);
        Require.text("checkedAgainst", checkedAgainst);
    }

    /** The verdict that stands. */
    public Verdict current() {
        return latest.verdict();
    }

    /** All of them, newest first. */
    public List<Verdict> newestFirst() {
        return stored().stream().map(StoredVerdict::verdict).toList();
    }

    /** A verdict with what it rests on, current or not. */
    public Optional<StoredVerdict> find(String verdictId) {
        return stored().stream().filter(v -> v.verdictId().equals(verdictId)).findFirst();
    }

    public Optional<Verdict> verdict(String verdictId) {
        return find(verdictId).map(StoredVerdict::verdict);
    }

    private List<StoredVerdict> stored() {
        List<StoredVerdict> all = new ArrayList<>();
        all.add(latest);
        all.addAll(history.reversed());
        return all;
    }
}
