package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.evidence.library.StoredEvidence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view of the library that can be searched; it can be built anew from the store at any time. Thread-safe. */
public interface EvidenceIndex {

    /** Name and version of the way of searching. */
    String name();

    /** Adds records, or replaces those with the same id; they are found when this returns. */
    void put(Collection<StoredEvidence> records);

    /** Removes records; ids that are not there make no difference. */
    void remove(Collection<String> ids);

    /** The content hash of every record in the index. */
    Map<String, String> hashes();

    /** The content hash of a record; empty when it is not in the index. */
    Optional<String> hashOf(String id);

    /** How many records there are. */
    int size();

    /** The records that share words with the text, best first, those with equal scores in order of id. */
    List<Hit> byWords(String text, int top, EvidenceFilter filter);

    /** The records nearest to the vector, best first, those with equal scores in order of id. */
    List<Hit> byMeaning(float[] vector, int top, EvidenceFilter filter);

    /** These records, in the order asked for, without those that are not there. */
    List<StoredEvidence> read(List<String> ids);
}
