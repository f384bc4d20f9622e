package io.touchstone.evidence.scope;

import io.touchstone.contracts.verdicts.Assessment.Scope;
import java.util.List;
import java.util.Set;

/**
 * How a source stands to a claim.
 *
 * @param notes in which respects it matches or does not, in words
 * @param conditions those of the claim's conditions that the source speaks to
 * @param narrower whether the claim's subject is wider than the source's
 * @param componentOnly whether all matches but for this: the claim is on a combination, the source on one part of it alone
 */
public record ScopeResult(
        Scope scope, List<String> notes, Set<String> conditions, boolean narrower, boolean componentOnly) {

    public ScopeResult {
        notes = List.copyOf(notes);
        conditions = Set.copyOf(conditions);
    }
}
