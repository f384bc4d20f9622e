package io.touchstone.evidence.verdict;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import java.util.List;
import java.util.Optional;

/**
 * Where verdicts are kept, one document a claim. A change and the events that tell of it are stored in one write; the events
 * are published after that. What a verdict rests on is stored with it and stays with it, and no event tells of it.
 */
public interface VerdictStore {

    Optional<ClaimVerdicts> find(String claimId);

    /**
     * Stores the first verdict on a claim and tells {@code verdict.reached}.
     *
     * @return false, with nothing changed, when the claim has one
     */
    boolean create(Claim claim, StoredVerdict first, String checkedAgainst);

    /**
     * Puts a verdict in the place of the one that it supersedes, and tells {@code verdict.superseded} and
     * {@code verdict.reached}.
     *
     * @return false, with nothing changed, when that one is not the current one
     */
    boolean supersede(Claim claim, StoredVerdict next, VerdictSuperseded superseded, String checkedAgainst);

    /**
     * Notes that a verdict still stands; tells nobody.
     *
     * @return false, with nothing changed, when it is not the current one
     */
    boolean confirm(Claim claim, String verdictId, String checkedAgainst);

    /**
     * Claims whose verdict was held against something else, in order of claim id.
     *
     * @param after starts behind this claim id; empty for the first
     */
    List<ClaimVerdicts> notCheckedAgainst(String checkedAgainst, String after, int limit);
}
