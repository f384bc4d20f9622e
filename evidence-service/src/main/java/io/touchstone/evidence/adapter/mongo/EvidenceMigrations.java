package io.touchstone.evidence.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.storage.MongoMigrations;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;

/** The steps that bring the database of this service up to date. */
public final class EvidenceMigrations {

    private EvidenceMigrations() {}

    public static MongoMigrations of(InstantSource clock) {
        return new MongoMigrations(
                List.of(
                        new MongoMigrations.Step(
                                1,
                                "index of records with pending events",
                                database -> pending(MongoEvidenceStore.evidence(database))),
                        new MongoMigrations.Step(
                                2,
                                "index of verdicts with pending events",
                                database -> pending(MongoVerdictStore.verdicts(database)))),
                clock);
    }

    private static void pending(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending(PendingEvents.SINCE), new IndexOptions().sparse(true));
    }
}
