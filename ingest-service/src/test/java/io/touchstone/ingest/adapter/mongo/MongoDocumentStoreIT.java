package io.touchstone.ingest.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.EventType;
import io.touchstone.ingest.document.DocumentStore;
import io.touchstone.ingest.document.DocumentStore.Addition;
import io.touchstone.ingest.document.DocumentStoreContract;
import io.touchstone.messaging.outbox.MongoOutboxStore;
import io.touchstone.messaging.outbox.PendingEvent;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.testkit.EmbeddedPlatform;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoDocumentStoreIT extends DocumentStoreContract {

    private static MongoClient client;

    private final List<String> nudged = new ArrayList<>();
    private MongoDatabase database;
    private MongoDocumentStore store;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(EmbeddedPlatform.mongoUri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void fresh() {
        database = client.getDatabase("documents_contract");
        database.drop();
        store = new MongoDocumentStore(database, pending(), id -> {
            synchronized (nudged) {
                nudged.add(id);
            }
        });
    }

    @AfterEach
    void clean() {
        database.drop();
    }

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Override
    protected List<Event> events(String documentId) {
        Document head = heads().find(eq("_id", documentId)).first();
        return head.getList(PendingEvents.PENDING, Document.class, List.of()).stream()
                .map(MongoDocumentStoreIT::event)
                .toList();
    }

    @Test
    void theRelayFindsWhatWasAddedAndIsTold() {
        DocumentCaptured document = document("https://a.example/1", "The room is quiet.", NOON);
        store.add(document);
        MongoOutboxStore outbox = new MongoOutboxStore(heads());

        assertThat(nudged).containsExactly(document.documentId());
        assertThat(outbox.waiting(10)).containsExactly(document.documentId());
        List<PendingEvent> taken = outbox.take(document.documentId(), "me", NOON, NOON.plusSeconds(30))
                .orElseThrow();
        assertThat(taken).extracting(PendingEvent::key).containsExactly(document.documentId());
        outbox.settle(
                document.documentId(),
                "me",
                taken.stream().map(PendingEvent::id).collect(Collectors.toSet()));
        assertThat(outbox.waiting(10)).isEmpty();
        assertThat(store.add(document).known()).isTrue();
        assertThat(outbox.waiting(10)).isEmpty();
        assertThat(store.latest(document.documentId())).hasValue(document);
    }

    @Test
    void aVersionAddedWhileOthersArePublishedStaysPending() {
        DocumentCaptured first = document("https://a.example/1", "The room is quiet.", NOON);
        DocumentCaptured second = document("https://a.example/1", "The room is loud.", NOON.plusSeconds(1));
        MongoOutboxStore outbox = new MongoOutboxStore(heads());
        store.add(first);
        List<PendingEvent> taken = outbox.take(first.documentId(), "me", NOON, NOON.plusSeconds(30))
                .orElseThrow();
        store.add(second);

        boolean more = outbox.settle(
                first.documentId(), "me", taken.stream().map(PendingEvent::id).collect(Collectors.toSet()));

        assertThat(more).isTrue();
        assertThat(events(first.documentId())).containsExactly(second);
        assertThat(outbox.waiting(10)).containsExactly(first.documentId());
    }

    @Test
    void dyingBetweenTheTwoWritesIsHarmlessAndRepairedByARepeat() {
        DocumentCaptured document = document("https://a.example/1", "The room is quiet.", NOON);
        database.getCollection(MongoDocumentStore.VERSIONS).insertOne(Versions.write(document));

        assertThat(store.latest(document.documentId())).isEmpty();
        assertThat(store.version(document.documentId(), document.version())).isEmpty();
        assertThat(store.list(null, 10)).isEmpty();

        DocumentCaptured later = document("https://a.example/1", "The room is quiet.", NOON.plusSeconds(60));
        assertThat(store.add(later)).isEqualTo(new Addition(document, false));
        assertThat(store.latest(document.documentId())).hasValue(document);
        assertThat(events(document.documentId())).containsExactly(document);
    }

    @Test
    void theSameForTheSecondVersion() {
        DocumentCaptured first = document("https://a.example/1", "The room is quiet.", NOON);
        DocumentCaptured second = document("https://a.example/1", "The room is loud.", NOON.plusSeconds(60));
        store.add(first);
        database.getCollection(MongoDocumentStore.VERSIONS).insertOne(Versions.write(second));

        assertThat(store.latest(first.documentId())).hasValue(first);
        assertThat(store.version(first.documentId(), second.version())).isEmpty();
        assertThat(store.add(second)).isEqualTo(new Addition(second, false));
        assertThat(store.latest(first.documentId())).hasValue(second);
        assertThat(events(first.documentId())).containsExactly(first, second);
    }

    @Test
    void nobodyIsToldOfWhatWasNotStored() {
        MongoDocumentStore failing = new MongoDocumentStore(
                database,
                new PendingEvents("/test", () -> {
                    throw new IllegalStateException("planted");
                }),
                nudged::add);
        DocumentCaptured document = document("https://a.example/1", "The room is quiet.", NOON);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> failing.add(document));
        assertThat(nudged).isEmpty();
        assertThat(store.latest(document.documentId())).isEmpty();
    }

    private com.mongodb.client.MongoCollection<Document> heads() {
        return database.getCollection(MongoDocumentStore.HEADS);
    }

    private static PendingEvents pending() {
        return new PendingEvents("/touchstone/ingest-service", InstantSource.fixed(NOON));
    }

    private static Event event(Document pending) {
        try {
            return Json.mapper()
                    .readValue(
                            pending.getString("data"),
                            EventType.of(pending.getString("type"))
                                    .orElseThrow()
                                    .data());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
