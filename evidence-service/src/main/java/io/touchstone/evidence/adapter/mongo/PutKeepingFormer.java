package io.touchstone.evidence.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.touchstone.contracts.evidence.EvidenceRecorded;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.messaging.outbox.PendingEvents;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Puts records in the place of what they were, and keeps that first: at no moment is a content that was in use nowhere to be
 * found, however many put the same record.
 */
final class PutKeepingFormer {

    private static final String ID = "_id";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    /** Each other copy that puts the same record at the same time can be faster once. */
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> evidence;
    private final FormerContents former;
    private final PendingEvents pendingEvents;

    PutKeepingFormer(MongoCollection<Document> evidence, FormerContents former, PendingEvents pendingEvents) {
        this.evidence = evidence;
        this.former = former;
        this.pendingEvents = pendingEvents;
    }

    void put(List<StoredEvidence> records) {
        List<StoredEvidence> left = records;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            Map<String, String> replaced = keepFormer(left);
            try {
                evidence.bulkWrite(
                        left.stream()
                                .map(stored -> write(stored, replaced.get(stored.id())))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
                left = List.of();
            } catch (MongoBulkWriteException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                left = overtaken(left, e);
            }
        }
    }

    /** The content hashes that these records have until now. */
    private Map<String, String> keepFormer(List<StoredEvidence> next) {
        Map<String, String> nextHashes =
                next.stream().collect(Collectors.toMap(StoredEvidence::id, StoredEvidence::hash, (a, b) -> b));
        Map<String, String> hashes = new HashMap<>();
        List<StoredEvidence> replaced = new ArrayList<>();
        for (Document found : evidence.find(in(ID, nextHashes.keySet())).projection(Contents.FIELDS)) {
            StoredEvidence current = Contents.read(found);
            hashes.put(current.id(), current.hash());
            if (!current.hash().equals(nextHashes.get(current.id()))) {
                replaced.add(current);
            }
        }
        former.keep(replaced);
        return hashes;
    }

    /**
     * Holds only while the record has the content that is kept. Where it has another by now, the store tries to insert the
     * record, and says "duplicate key".
     */
    private WriteModel<Document> write(StoredEvidence stored, @Nullable String replaced) {
        EvidenceRecorded recorded = new EvidenceRecorded(stored.record(), stored.hash(), stored.recordedAt());
        return new UpdateOneModel<>(
                and(eq(ID, stored.id()), replaced == null ? exists(Contents.HASH, false) : eq(Contents.HASH, replaced)),
                Updates.combine(
                        Contents.write(stored),
                        Updates.unset(MongoEvidenceStore.RETRACTION),
                        Updates.set(PendingEvents.SINCE, Date.from(stored.recordedAt())),
                        Updates.pushEach(PendingEvents.PENDING, pendingEvents.encode(List.of(recorded)))),
                UPSERT);
    }

    /** The records that somebody else has put at the same time; any other failure is thrown. */
    private static List<StoredEvidence> overtaken(List<StoredEvidence> records, MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null
                || !e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
            throw e;
        }
        return e.getWriteErrors().stream()
                .map(error -> records.get(error.getIndex()))
                .toList();
    }
}
