package io.touchstone.evidence.verdict;

import io.touchstone.contracts.Require;
import io.touchstone.evidence.claim.StatedClaim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a verdict rests on, so that it can be computed again. The passages follow from the contents; the date is the
 * verdict's.
 *
 * @param claim as it was read then
 * @param librarySize how many records the library had; with none, that is the verdict's reason
 * @param sources those that were found, in order; none where the claim was refused
 */
public record Basis(StatedClaim claim, int librarySize, List<Source> sources) {

    public Basis {
        Require.present("claim", claim);
        Require.notNegative("librarySize", librarySize);
        sources = Require.copy(sources);
        Set<String> ids = new HashSet<>();
        for (Source source : sources) {
            if (!ids.add(source.id())) {
                throw new IllegalArgumentException(
                        "sources must name each record once, but name " + source.id() + " twice");
            }
        }
    }

    /**
     * A source that was found.
     *
     * @param id of the record
     * @param hash of the content that it had
     * @param score of the retrieval
     */
    public record Source(String id, String hash, double score) {

        public Source {
            Require.text("id", id);
            Require.text("hash", hash);
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("score must be finite, but is " + score);
            }
        }
    }
}
