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
 * @param current the one that stands
 * @param history those that it followed, oldest first
 * @param checkedAgainst digest of library and method that the current verdict was last held against
 */
public record ClaimVerdicts(Claim claim, Verdict current, List<Verdict> history, String checkedAgainst) {

    public ClaimVerdicts {
        Require.present("claim", claim);
        Require.present("current", current);
        history = Require.copy(history);
        Require.text("checkedAgainst", checkedAgainst);
    }

    /** All of them, newest first. */
    public List<Verdict> newestFirst() {
        List<Verdict> all = new ArrayList<>();
        all.add(current);
        all.addAll(history.reversed());
        return all;
    }

    public Optional<Verdict> verdict(String verdictId) {
        return newestFirst().stream()
                .filter(v -> v.verdictId().equals(verdictId))
                .findFirst();
    }
}
