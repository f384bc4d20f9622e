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
import io.touchstone.contracts.evidence.EvidenceRetracted;
import io.touchstone.evidence.library.EvidenceStore;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.library.StoredEvidence.Entry;
import io.touchstone.evidence.library.StoredEvidence.Retraction;
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
import org.jspecify.annotations.Nullable;

/**
 * Collection {@code evidence}: a document a record, with its passages and vectors. {@code former}: contents that records had.
 * {@code done}: what is done once.
 */
public final class MongoEvidenceStore implements EvidenceStore {

    private static final String ID = "_id";
    private static final String WITHDRAWN = "record.retracted";
    static final String RETRACTION = "retraction";
    private static final String REASON = "reason";
    private static final String AT = "at";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final int ATTEMPTS = 5;

    private final MongoCollection<Document> evidence;
    private final FormerContents former;
    private final PutKeepingFormer put;
    private final MongoCollection<Document> done;
    private final PendingEvents pendingEvents;
    private final Consumer<String> nudge;

    /** @param nudge told the id of each record that has events to publish */
    public MongoEvidenceStore(MongoDatabase database, PendingEvents pendingEvents, Consumer<String> nudge) {
        this.evidence = evidence(database);
        this.former = new FormerContents(database);
        this.put = new PutKeepingFormer(evidence, former, pendingEvents);
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
        for (Document found : evidence.find(filter).projection(Projections.include(Contents.HASH))) {
            hashes.put(found.getString(ID), found.getString(Contents.HASH));
        }
        return hashes;
    }

    @Override
    public void put(List<StoredEvidence> records) {
        put.put(records);
        records.forEach(stored -> nudge.accept(stored.id()));
    }

    @Override
    public void reencode(List<StoredEvidence> records) {
        if (!records.isEmpty()) {
            evidence.bulkWrite(
                    records.stream()
                            .map(stored -> new UpdateOneModel<Document>(
                                    and(eq(ID, stored.id()), eq(Contents.HASH, stored.hash())),
                                    Contents.encoded(stored)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
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
                        .projection(Projections.include(Contents.RECORD, RETRACTION))
                        .first())
                .map(MongoEvidenceStore::entry);
    }

    @Override
    public List<Entry> page(String after, int limit) {
        return evidence.find(gt(ID, after))
                .projection(Projections.include(Contents.RECORD, RETRACTION))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(MongoEvidenceStore::entry)
                .into(new ArrayList<>());
    }

    private static Entry entry(Document document) {
        @Nullable Document retraction = document.get(RETRACTION, Document.class);
        return new Entry(
                Contents.record(document),
                retraction == null
                        ? null
                        : new Retraction(
                                retraction.getString(REASON),
                                retraction.getDate(AT).toInstant()));
    }

    @Override
    public List<StoredEvidence> load(Collection<String> ids) {
        return evidence.find(and(in(ID, ids), usable()))
                .projection(Contents.FIELDS)
                .map(Contents::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<StoredEvidence> versions(Map<String, String> hashes) {
        // In this order: what is replaced in between is kept before.
        List<StoredEvidence> versions = new ArrayList<>();
        Map<String, String> missing = new HashMap<>(hashes);
        for (Document found : evidence.find(in(ID, hashes.keySet())).projection(Contents.FIELDS)) {
            if (missing.remove(found.getString(ID), found.getString(Contents.HASH))) {
                versions.add(Contents.read(found));
            }
        }
        former.find(missing.values()).stream()
                .filter(content -> missing.remove(content.id(), content.hash()))
                .forEach(versions::add);
        return versions;
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
