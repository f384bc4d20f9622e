package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.passage.Passage;
import java.util.List;

/**
 * A record that was found, with all its passages.
 *
 * @param score of the record; those of one query compare
 * @param passages in the order of the text
 */
public record Found(EvidenceRecord record, double score, List<Candidate> passages) {

    public Found {
        passages = List.copyOf(passages);
    }

    /**
     * A passage that may speak to what was asked.
     *
     * @param similarity cosine of query and passage, -1 to 1
     */
    public record Candidate(Passage passage, double similarity) {}
}
