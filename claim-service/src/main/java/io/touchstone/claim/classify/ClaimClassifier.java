package io.touchstone.claim.classify;

import java.util.List;

/** Says what candidates are. Thread-safe; the answer for one does not depend on what stands beside it. */
public interface ClaimClassifier {

    /** One reading for each candidate, in the order given. */
    List<Reading> read(List<Candidate> candidates);

    /** Name and version, as part of the extractor's. */
    String version();
}
