package io.touchstone.messaging.outbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.touchstone.contracts.events.Event;
import io.touchstone.messaging.Samples;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MongoOutboxStoreTest extends OutboxStoreContract {

    private final PendingEvents pendingEvents = new PendingEvents("/touchstone/test", InstantSource.fixed(Samples.NOW));
    private MongoServer server;
    private MongoClient client;
    private MongoCollection<Document> collection;

    @BeforeEach
    void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        collection = client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Override
    OutboxStore store() {
        return new MongoOutboxStore(collection);
    }

    @Override
    void insert(String id, List<Event> events) {
        collection.insertOne(pendingEvents.addTo(new Document("_id", id), events));
    }

    @Override
    void push(String id, List<Event> events) {
        collection.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.pushEach(PendingEvents.PENDING, pendingEvents.encode(events)),
                        Updates.set(PendingEvents.SINCE, Date.from(Samples.NOW))));
    }
}
