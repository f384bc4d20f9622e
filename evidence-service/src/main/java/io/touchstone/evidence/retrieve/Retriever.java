package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.evidence.SearchRequest.Hit;
import java.util.List;

/** Finds the records that may speak to a text. Thread-safe. */
public interface Retriever {

    /** Name and version. */
    String name();

    /** Ids and scores alone, best first, for each query in order. */
    List<List<Hit>> rank(List<EvidenceQuery> queries);

    /** The records with their passages, best first, for each query in order. */
    List<List<Found>> retrieve(List<EvidenceQuery> queries);

    /**
     * Records that were found for a text before, as {@link #retrieve} gave them then; nothing is searched.
     *
     * @param records in the vectors of the encoder that searches
     */
    List<Found> open(String text, List<Scored> records);
}
