package io.touchstone.evidence.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.touchstone.testkit.EmbeddedPlatform;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Fresh databases: on the embedded store, or on a real MongoDB when {@code TOUCHSTONE_MONGODB_URI} names one. */
final class Databases {

    private static final String GIVEN = System.getenv("TOUCHSTONE_MONGODB_URI");
    private static final MongoClient CLIENT = MongoClients.create(GIVEN == null ? EmbeddedPlatform.mongoUri() : GIVEN);

    private Databases() {}

    static MongoDatabase fresh() {
        return CLIENT.getDatabase(
                "test_evidence_" + UUID.randomUUID().toString().substring(0, 8));
    }

    static List<Document> pending(MongoCollection<Document> collection, String id) {
        Document found = collection.find(new Document("_id", id)).first();
        return found == null ? List.of() : found.getList("pending", Document.class, List.of());
    }
}
