package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.encoder.Vectors;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.passage.Passage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A record that was found, with all its passages.
 *
 * @param hash of the record's content
 * @param score of the record; those of one query compare
 * @param passages in the order of the text
 */
public record Found(EvidenceRecord record, String hash, double score, List<Candidate> passages) {

    public Found {
        passages = List.copyOf(passages);
    }

    /**
     * A passage that may speak to what was asked.
     *
     * @param similarity cosine of query and passage, -1 to 1
     */
    public record Candidate(Passage passage, double similarity) {}

    /** The same, no better placed than this. */
    public Found scoredAtMost(double most) {
        return score <= most ? this : new Found(record, hash, most, passages);
    }

    /** @param query the vector of what was asked, from the encoder that gave the record's vectors */
    static Found of(Scored scored, float[] query) {
        StoredEvidence stored = scored.stored();
        return new Found(
                stored.record(),
                stored.hash(),
                scored.score(),
                IntStream.range(0, stored.passages().size())
                        .mapToObj(p -> new Candidate(
                                stored.passages().get(p),
                                Vectors.dot(query, stored.vectors().parts().get(p))))
                        .toList());
    }
}
