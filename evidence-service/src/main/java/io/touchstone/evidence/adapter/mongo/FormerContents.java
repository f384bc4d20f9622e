package io.touchstone.evidence.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.storage.StoreFailures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Collection {@code former}: contents that records had, one document a content, by its hash. Nothing is ever removed. */
final class FormerContents {

    private static final String ID = "_id";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final int ATTEMPTS = 5;

    private final MongoCollection<Document> former;

    FormerContents(MongoDatabase database) {
        this.former = database.getCollection("former");
    }

    /** Keeps contents; one that is there already stays, in the vectors it has now. */
    void keep(Collection<StoredEvidence> contents) {
        if (contents.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> writes = contents.stream()
                .map(content -> new UpdateOneModel<Document>(eq(ID, content.hash()), Contents.write(content), UPSERT))
                .toList();
        for (int attempt = 1; ; attempt++) {
            try {
                former.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                return;
            } catch (MongoException e) {
                // Two upserts of a missing document at once: the loser finds it on its next try.
                if (!StoreFailures.isDuplicateKey(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The contents with these hashes that are kept, in any order. */
    List<StoredEvidence> find(Collection<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : former.find(in(ID, hashes)).map(Contents::read).into(new ArrayList<>());
    }
}
