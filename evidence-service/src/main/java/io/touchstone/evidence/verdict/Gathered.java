package io.touchstone.evidence.verdict;

import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.retrieve.Found;
import java.util.List;

/**
 * A claim with all that a decision on it looks at, beside the date.
 *
 * @param librarySize how many records the library has
 * @param found the sources, the most relevant first; none where the claim is refused
 */
record Gathered(StatedClaim claim, int librarySize, List<Found> found) {

    Gathered {
        found = List.copyOf(found);
    }

    Basis basis() {
        return new Basis(
                claim,
                librarySize,
                found.stream()
                        .map(f -> new Basis.Source(f.record().id(), f.hash(), f.score()))
                        .toList());
    }
}
