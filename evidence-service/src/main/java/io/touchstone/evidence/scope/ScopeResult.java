package io.touchstone.evidence.scope;

import io.touchstone.contracts.verdicts.Assessment.Scope;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a source stands to a claim.
 *
 * @param matches in which respects it matches or does not; respects that the claim leaves open are not among them
 * @param conditions those of the claim's conditions that the source speaks to
 * @param narrower whether the claim's subject is wider than the source's
 * @param componentOnly whether all matches but for this: the claim is on a combination, the source on one part of it alone
 * @param animalsOnly whether all matches but for this: the source studied animals or cells, the claim is on people
 * @param unspoken whether it names nothing of what the claim says happens: only plain words of its own can bear on the claim
 */
public record ScopeResult(
        List<Match> matches,
        Set<String> conditions,
        boolean narrower,
        boolean componentOnly,
        boolean animalsOnly,
        boolean unspoken) {

    /** One respect, with a note in words. */
    public record Match(Respect respect, Scope scope, String note) {}

    public ScopeResult {
        matches = List.copyOf(matches);
        conditions = Collections.unmodifiableSet(new LinkedHashSet<>(conditions));
    }

    /** The worst of the respects. */
    public Scope scope() {
        return matches.stream().map(Match::scope).max(Scope::compareTo).orElse(Scope.IN);
    }

    /** In words, in the order in which they were looked at. */
    public List<String> notes() {
        return matches.stream().map(Match::note).toList();
    }
}
