package io.touchstone.evidence.library;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.evidence.passage.Passage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as the library keeps it: with its passages and vectors, so that an index can be built anew without encoding.
 *
 * @param hash of the record's content
 * @param encoder name of the encoder that gave the vectors
 * @param vectors of the record, and of each passage in order
 */
public record StoredEvidence(
        EvidenceRecord record,
        String hash,
        List<Passage> passages,
        String encoder,
        TextEncoding vectors,
        Instant recordedAt) {

    public StoredEvidence {
        Require.present("record", record);
        Require.text("hash", hash);
        passages = List.copyOf(passages);
        if (passages.size() != vectors.parts().size()) {
            throw new IllegalArgumentException(
                    passages.size() + " passages but " + vectors.parts().size() + " vectors");
        }
        Require.present("recordedAt", recordedAt);
    }

    public String id() {
        return record.id();
    }

    /** Why and when a source was taken out of use. */
    public record Retraction(String reason, Instant at) {}

    /**
     * A record with what became of it.
     *
     * @param retraction absent while it is in use
     */
    public record Entry(EvidenceRecord record, @Nullable Retraction retraction) {}
}
