package io.touchstone.evidence.adapter.mongo;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.library.VectorBytes;
import io.touchstone.evidence.passage.Passage;
import io.touchstone.evidence.passage.Spans;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** A record's content with its passages and vectors, as fields of a document. */
final class Contents {

    static final String RECORD = "record";
    static final String HASH = "hash";
    private static final String SPANS = "spans";
    private static final String ENCODER = "encoder";
    private static final String VECTORS = "vectors";
    private static final String RECORDED_AT = "recordedAt";

    /** All that {@link #read} needs. */
    static final Bson FIELDS = Projections.include(RECORD, HASH, SPANS, ENCODER, VECTORS, RECORDED_AT);

    private Contents() {}

    static Bson write(StoredEvidence stored) {
        return Updates.combine(
                Updates.set(RECORD, Stored.document(stored.record())),
                Updates.set(HASH, stored.hash()),
                encoded(stored),
                Updates.set(RECORDED_AT, Date.from(stored.recordedAt())));
    }

    /** What another encoder gives otherwise. */
    static Bson encoded(StoredEvidence stored) {
        return Updates.combine(
                Updates.set(SPANS, Spans.write(stored.passages())),
                Updates.set(ENCODER, stored.encoder()),
                Updates.set(VECTORS, new Binary(VectorBytes.write(stored.vectors()))));
    }

    static StoredEvidence read(Document document) {
        EvidenceRecord record = record(document);
        List<Passage> passages = Spans.read(record, document.getString(SPANS));
        return new StoredEvidence(
                record,
                document.getString(HASH),
                passages,
                document.getString(ENCODER),
                VectorBytes.read(document.get(VECTORS, Binary.class).getData(), passages.size()),
                document.getDate(RECORDED_AT).toInstant());
    }

    static EvidenceRecord record(Document document) {
        return Stored.read(document.get(RECORD, Document.class), EvidenceRecord.class);
    }
}
