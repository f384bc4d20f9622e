package io.touchstone.evidence.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.EvidenceRecorded;
import io.touchstone.contracts.evidence.EvidenceRetracted;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.evidence.library.EvidenceStore;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.library.StoredEvidence.Entry;
import io.touchstone.evidence.library.StoredEvidence.Retraction;
import io.touchstone.evidence.library.VectorBytes;
import io.touchstone.evidence.passage.Passage;
import io.touchstone.evidence.passage.Spans;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.storage.StoreFailures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Collection {@code evidence}: a document a record, with its passages and vectors. {@code done}: what is done once. */
public final class MongoEvidenceStore implements EvidenceStore {

    private static final String ID = "_id";
    private static final String RECORD = "record";
    private static final String WITHDRAWN = "record.retracted";
    private static final String HASH = "hash";
    private static final String SPANS = "spans";
    private static final String ENCODER = "encoder";
    private static final String VECTORS = "vectors";
    private static final String RECORDED_AT = "recordedAt";
    private static final String RETRACTION = "retraction";
    private static final String REASON = "reason";
    private static final String AT = "at";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final int ATTEMPTS = 5;

    private final MongoCollection<Document> evidence;
    private final MongoCollection<Document> done;
    private final PendingEvents pendingEvents;
    private final Consumer<String> nudge;

    /** @param nudge told the id of each record that has events to publish */
    public MongoEvidenceStore(MongoDatabase database, PendingEvents pendingEvents, Consumer<String> nudge) {
        this.evidence = evidence(database);
        this.done = database.getCollection("done");
        this.pendingEvents = pendingEvents;
        this.nudge = nudge;
    }

    /** The collection with the pending events. */
    public static MongoCollection<Document> evidence(MongoDatabase database) {
        return database.getCollection("evidence");
    }

    @Override
    public Map<String, String> hashes(Collection<String> ids) {
        return hashesOf(in(ID, ids));
    }

    @Override
    public Map<String, String> inUse() {
        return hashesOf(usable());
    }

    private static Bson usable() {
        return and(exists(RETRACTION, false), eq(WITHDRAWN, false));
    }

    private Map<String, String> hashesOf(Bson filter) {
        Map<String, String> hashes = new HashMap<>();
        for (Document found : evidence.find(filter).projection(Projections.include(HASH))) {
            hashes.put(found.getString(ID), found.getString(HASH));
        }
        return hashes;
    }

    @Override
    public void put(List<StoredEvidence> records) {
        List<WriteModel<Document>> writes = new ArrayList<>(records.size());
        for (StoredEvidence stored : records) {
            EvidenceRecorded recorded = new EvidenceRecorded(stored.record(), stored.hash(), stored.recordedAt());
            writes.add(new UpdateOneModel<>(
                    eq(ID, stored.id()),
                    Updates.combine(
                            Updates.set(RECORD, Stored.document(stored.record())),
                            Updates.set(HASH, stored.hash()),
                            encoded(stored),
                            Updates.set(RECORDED_AT, Date.from(stored.recordedAt())),
                            Updates.unset(RETRACTION),
                            Updates.set(PendingEvents.SINCE, Date.from(stored.recordedAt())),
                            Updates.pushEach(PendingEvents.PENDING, pendingEvents.encode(List.of(recorded)))),
                    UPSERT));
        }
        write(writes);
        records.forEach(stored -> nudge.accept(stored.id()));
    }

    @Override
    public void reencode(List<StoredEvidence> records) {
        List<WriteModel<Document>> writes = new ArrayList<>(records.size());
        records.forEach(stored ->
                writes.add(new UpdateOneModel<>(and(eq(ID, stored.id()), eq(HASH, stored.hash())), encoded(stored))));
        write(writes);
    }

    private static Bson encoded(StoredEvidence stored) {
        return Updates.combine(
                Updates.set(SPANS, Spans.write(stored.passages())),
                Updates.set(ENCODER, stored.encoder()),
                Updates.set(VECTORS, new Binary(VectorBytes.write(stored.vectors()))));
    }

    /** Two upserts of a missing document at once: the loser is told "duplicate key" and finds it on its next try. */
    private void write(List<WriteModel<Document>> writes) {
        for (int attempt = 1; !writes.isEmpty(); attempt++) {
            try {
                evidence.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                return;
            } catch (MongoException e) {
                if (!StoreFailures.isDuplicateKey(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Optional<Retraction> retract(String id, Retraction retraction) {
        EvidenceRetracted retracted = new EvidenceRetracted(id, retraction.reason(), retraction.at());
        boolean changed = evidence.updateOne(
                                and(eq(ID, id), exists(RETRACTION, false)),
                                Updates.combine(
                                        Updates.set(
                                                RETRACTION,
                                                new Document(REASON, retraction.reason())
                                                        .append(AT, Date.from(retraction.at()))),
                                        Updates.set(PendingEvents.SINCE, Date.from(retraction.at())),
                                        Updates.pushEach(
                                                PendingEvents.PENDING, pendingEvents.encode(List.of(retracted)))))
                        .getMatchedCount()
                == 1;
        if (changed) {
            nudge.accept(id);
        }
        return find(id).map(Entry::retraction);
    }

    @Override
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(evidence.find(eq(ID, id))
                        .projection(Projections.include(RECORD, RETRACTION))
                        .first())
                .map(MongoEvidenceStore::entry);
    }

    @Override
    public List<Entry> page(String after, int limit) {
        return evidence.find(gt(ID, after))
                .projection(Projections.include(RECORD, RETRACTION))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(MongoEvidenceStore::entry)
                .into(new ArrayList<>());
    }

    private static Entry entry(Document document) {
        @Nullable Document retraction = document.get(RETRACTION, Document.class);
        return new Entry(
                record(document),
                retraction == null
                        ? null
                        : new Retraction(
                                retraction.getString(REASON),
                                retraction.getDate(AT).toInstant()));
    }

    private static EvidenceRecord record(Document document) {
        return Stored.read(document.get(RECORD, Document.class), EvidenceRecord.class);
    }

    @Override
    public List<StoredEvidence> load(Collection<String> ids) {
        return evidence.find(and(in(ID, ids), usable()))
                .projection(Projections.include(RECORD, HASH, SPANS, ENCODER, VECTORS, RECORDED_AT))
                .map(MongoEvidenceStore::stored)
                .into(new ArrayList<>());
    }

    private static StoredEvidence stored(Document document) {
        EvidenceRecord record = record(document);
        List<Passage> passages = Spans.read(record, document.getString(SPANS));
        TextEncoding vectors =
                VectorBytes.read(document.get(VECTORS, Binary.class).getData(), passages.size());
        return new StoredEvidence(
                record,
                document.getString(HASH),
                passages,
                document.getString(ENCODER),
                vectors,
                document.getDate(RECORDED_AT).toInstant());
    }

    @Override
    public boolean isDone(String what) {
        return done.find(eq(ID, what)).first() != null;
    }

    @Override
    public void markDone(String what, Instant at) {
        for (int attempt = 1; ; attempt++) {
            try {
                done.updateOne(eq(ID, what), Updates.set(AT, Date.from(at)), UPSERT);
                return;
            } catch (MongoException e) {
                if (!StoreFailures.isDuplicateKey(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
