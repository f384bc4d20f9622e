package io.touchstone.evidence.verdict;

import io.touchstone.evidence.precedent.Near;
import io.touchstone.evidence.retrieve.Found;
import java.util.List;

/**
 * What may speak to a claim.
 *
 * @param sources the most relevant first
 * @param precedents like claims that were reviewed and whose evidence is among the sources as it was then, the nearest first
 */
record SearchResult(List<Found> sources, List<Near> precedents) {

    static final SearchResult NOTHING = new SearchResult(List.of(), List.of());

    SearchResult {
        sources = List.copyOf(sources);
        precedents = List.copyOf(precedents);
    }
}
