package io.touchstone.evidence.verdict;

import io.touchstone.evidence.claim.StatedClaim;

/**
 * A claim with all that a decision on it looks at, beside the date.
 *
 * @param librarySize how many records the library has
 * @param found nothing where the claim is refused
 */
record Gathered(StatedClaim claim, int librarySize, SearchResult found) {

    Basis basis() {
        return new Basis(
                claim,
                librarySize,
                found.sources().stream()
                        .map(f -> new Basis.Source(f.record().id(), f.hash(), f.score()))
                        .toList());
    }
}
