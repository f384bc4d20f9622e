package io.touchstone.evidence.adapter.lucene;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.library.VectorBytes;
import io.touchstone.evidence.passage.Passage;
import io.touchstone.evidence.passage.Spans;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A record as a Lucene document, and back. */
final class RecordDocument {

    static final String ID = "id";
    static final String HASH = "hash";
    static final String KIND = "kind";
    static final String DIRECTION = "direction";
    static final String TITLE = "title";
    static final String FINDING = "finding";
    static final String POPULATION = "population";
    static final String INTERVENTION = "intervention";
    static final String OUTCOME = "outcome";
    static final String AUTHORS = "authors";
    static final String VECTOR = "vector";
    /** The stored fields that tell which record it is. */
    static final Set<String> KEYS = Set.of(ID, HASH);

    private static final String RECORD = "record";
    private static final String SPANS = "spans";
    private static final String ENCODER = "encoder";
    private static final String VECTORS = "vectors";
    private static final String RECORDED_AT = "recordedAt";

    private RecordDocument() {}

    static Document of(StoredEvidence stored) {
        EvidenceRecord record = stored.record();
        Document document = new Document();
        document.add(new StringField(ID, stored.id(), Store.YES));
        document.add(new BinaryDocValuesField(ID, new BytesRef(stored.id())));
        document.add(new StoredField(HASH, stored.hash()));
        document.add(new StringField(KIND, record.kind().name(), Store.NO));
        document.add(new StringField(DIRECTION, record.direction().name(), Store.NO));
        text(document, TITLE, record.title());
        text(document, FINDING, record.finding());
        text(document, POPULATION, record.population());
        text(document, INTERVENTION, record.intervention());
        text(document, OUTCOME, record.outcome());
        text(document, AUTHORS, record.authors());
        document.add(new KnnFloatVectorField(VECTOR, stored.vectors().whole(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new StoredField(RECORD, write(record)));
        document.add(new StoredField(SPANS, Spans.write(stored.passages())));
        document.add(new StoredField(ENCODER, stored.encoder()));
        document.add(new StoredField(VECTORS, VectorBytes.write(stored.vectors())));
        document.add(new StoredField(RECORDED_AT, stored.recordedAt().toString()));
        return document;
    }

    private static void text(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field, value, Store.NO));
        }
    }

    private static String write(EvidenceRecord record) {
        try {
            return Json.mapper().writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always written as JSON", e);
        }
    }

    static StoredEvidence read(Document document) {
        try {
            EvidenceRecord record = Json.mapper().readValue(document.get(RECORD), EvidenceRecord.class);
            List<Passage> passages = Spans.read(record, document.get(SPANS));
            BytesRef bytes = requireNonNull(document.getBinaryValue(VECTORS));
            TextEncoding vectors = VectorBytes.read(
                    Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length), passages.size());
            return new StoredEvidence(
                    record,
                    document.get(HASH),
                    passages,
                    document.get(ENCODER),
                    vectors,
                    Instant.parse(document.get(RECORDED_AT)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index holds a record that cannot be read", e);
        }
    }
}
