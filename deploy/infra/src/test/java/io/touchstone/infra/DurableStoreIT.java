package io.touchstone.infra;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class DurableStoreIT {

    private static final int ROUNDS = 4;
    private static final int WRITERS = 6;
    private static final int WRITES_BEFORE_KILL = 400;

    @TempDir
    Path directory;

    @Test
    void losesNothingItAcknowledgedOrShowedWhenKilled() throws Exception {
        Path file = directory.resolve("store.mv");
        Told told = new Told();

        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(file, "durable", round, told);
        }

        assertThat(told.inserted).hasSizeGreaterThan(ROUNDS * WRITES_BEFORE_KILL / 2);
        try (DurableStore store = DurableStore.open(file)) {
            assertThat(told.missing(store.uri())).isEmpty();
            assertThat(told.broken(store.uri())).isEmpty();
        }
    }

    /** The test above can fail: it does with the library's backend as it comes. */
    @Test
    void theSameKillShowsThatThePlainBackendLosesWrites() throws Exception {
        Path file = directory.resolve("plain.mv");
        Told told = new Told();

        writeUntilKilled(file, "plain", 0, told);

        try (KilledStore store = KilledStore.start(file, "plain")) {
            assertThat(told.missing(store.uri())).isNotEmpty();
        }
    }

    @Test
    void keepsEverythingOverAnOrderlyRestart() {
        Path file = directory.resolve("store.mv");
        try (DurableStore store = DurableStore.open(file);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> things = client.getDatabase("db").getCollection("things");
            things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            things.createIndex(Indexes.ascending("kind"));
            for (int i = 0; i < 100; i++) {
                things.insertOne(new Document("_id", "t" + i).append("key", i).append("kind", "k" + i % 10));
            }
        }
        try (DurableStore store = DurableStore.open(file);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> things = client.getDatabase("db").getCollection("things");
            assertThat(things.countDocuments()).isEqualTo(100);
            assertThat(things.find(eq("key", 42)).first()).containsEntry("_id", "t42");
            assertThat(things.find(eq("kind", "k7"))).hasSize(10);
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> things.insertOne(new Document("_id", "new").append("key", 42)))
                    .matches(e -> e.getCode() == 11000);
        }
    }

    @Test
    void doesNotGrowWithEveryChange() throws Exception {
        Path file = directory.resolve("store.mv");
        String text = "x".repeat(2_000);
        try (DurableStore store = DurableStore.open(file);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> things = client.getDatabase("db").getCollection("things");
            for (int i = 0; i < 3_000; i++) {
                things.replaceOne(
                        eq("_id", "t" + i % 50),
                        new Document("_id", "t" + i % 50).append("i", i).append("text", text),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true));
            }
        }

        // 100 KB of data, written 60 times over.
        assertThat(Files.size(file)).isLessThan(2_000_000);
    }

    @Test
    void worksForADriverThatIsToldNothing() {
        try (DurableStore store = DurableStore.inMemory();
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + store.port())) {
            MongoCollection<Document> things = client.getDatabase("db").getCollection("things");
            things.insertOne(new Document("_id", "a"));

            assertThat(things.find()).hasSize(1);
        }
    }

    @Test
    void aStoreInUseIsSaidPlainly() {
        Path file = directory.resolve("store.mv");
        try (DurableStore store = DurableStore.open(file)) {
            assertThat(store.port()).isPositive();
            assertThatExceptionOfType(StartFailedException.class)
                    .isThrownBy(() -> DurableStore.open(file))
                    .withMessageContaining(file.toString())
                    .withMessageContaining("in use by another process");
        }
    }

    @Test
    void aDamagedStoreIsSaidPlainlyAndLeftAlone() throws Exception {
        Path file = directory.resolve("store.mv");
        byte[] noStore = "this is not a store ".repeat(1_000).getBytes();
        Files.write(file, noStore);

        assertThatExceptionOfType(StartFailedException.class)
                .isThrownBy(() -> DurableStore.open(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("damaged or is no store");
        assertThat(Files.readAllBytes(file)).isEqualTo(noStore);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidPlainly() throws Exception {
        Path notADirectory = Files.writeString(directory.resolve("file"), "x");

        assertThatExceptionOfType(StartFailedException.class)
                .isThrownBy(() -> DurableStore.open(notADirectory.resolve("store.mv")))
                .withMessageContaining(notADirectory.toString());
    }

    @Test
    void aTakenPortIsSaidPlainly() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartFailedException.class)
                    .isThrownBy(() -> DurableStore.open(directory.resolve("store.mv"), other.getLocalPort()))
                    .withMessageContaining("Port " + other.getLocalPort());
        }
    }

    private static void writeUntilKilled(Path file, String backend, int round, Told told) throws Exception {
        CountDownLatch enough = new CountDownLatch(WRITES_BEFORE_KILL);
        AtomicBoolean killed = new AtomicBoolean();
        try (KilledStore store = KilledStore.start(file, backend);
                MongoClient client = MongoClients.create(store.uri() + "&serverSelectionTimeoutMS=2000");
                ExecutorService threads = Executors.newCachedThreadPool()) {
            MongoDatabase database = client.getDatabase("db");
            database.getCollection("things").createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = round + "-" + writer;
                running.add(threads.submit(() -> told.write(database, name, enough, killed)));
            }
            running.add(threads.submit(() -> told.look(database, killed)));
            enough.await();
            store.kill();
            killed.set(true);
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    /** What clients were told, and whether it is still true. */
    private static final class Told {

        private final Map<String, Boolean> inserted = new ConcurrentHashMap<>();
        private final Map<String, Integer> counted = new ConcurrentHashMap<>();

        void write(MongoDatabase database, String writer, CountDownLatch enough, AtomicBoolean killed) {
            MongoCollection<Document> things = database.getCollection("things");
            MongoCollection<Document> counters = database.getCollection("counters");
            FindOneAndUpdateOptions upsert =
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
            try {
                for (int i = 0; !killed.get(); i++) {
                    String id = writer + "-" + i;
                    things.insertOne(new Document("_id", id)
                            .append("key", "key of " + id)
                            .append("text", "t".repeat(500)));
                    inserted.put(id, true);
                    Document counter = counters.findOneAndUpdate(eq("_id", writer), Updates.inc("n", 1), upsert);
                    counted.merge(writer, counter.getInteger("n"), Math::max);
                    enough.countDown();
                }
            } catch (MongoException e) {
                // Killed.
            }
        }

        /** Reads what others write: what was shown once must not be gone either. */
        void look(MongoDatabase database, AtomicBoolean killed) {
            try {
                while (!killed.get()) {
                    for (Document counter : database.getCollection("counters").find()) {
                        counted.merge(counter.getString("_id"), counter.getInteger("n"), Math::max);
                    }
                }
            } catch (MongoException e) {
                // Killed.
            }
        }

        List<String> missing(String uri) {
            List<String> missing = new ArrayList<>();
            try (MongoClient client = MongoClients.create(uri)) {
                MongoDatabase database = client.getDatabase("db");
                MongoCollection<Document> things = database.getCollection("things");
                for (String id : inserted.keySet()) {
                    if (things.find(and(eq("_id", id), eq("key", "key of " + id)))
                                    .first()
                            == null) {
                        missing.add(id);
                    }
                }
                for (Map.Entry<String, Integer> counter : counted.entrySet()) {
                    Document kept = database.getCollection("counters")
                            .find(eq("_id", counter.getKey()))
                            .first();
                    if (kept == null || kept.getInteger("n") < counter.getValue()) {
                        missing.add("counter " + counter + " is " + kept);
                    }
                }
            }
            return missing;
        }

        /** Half-written documents: those not found by each of their keys, and those that cannot be written again. */
        List<String> broken(String uri) {
            List<String> broken = new ArrayList<>();
            try (MongoClient client = MongoClients.create(uri)) {
                MongoDatabase database = client.getDatabase("db");
                MongoCollection<Document> things = database.getCollection("things");
                Document validated = database.runCommand(new Document("validate", "things"));
                long count = validated.get("nrecords", Number.class).longValue();
                validated.get("keysPerIndex", Document.class).forEach((index, keys) -> {
                    if (((Number) keys).longValue() != count) {
                        broken.add("index " + index + " has " + keys + " keys for " + count + " documents");
                    }
                });
                for (Document thing : things.find()) {
                    String id = thing.getString("_id");
                    if (things.find(eq("key", thing.getString("key"))).first() == null) {
                        broken.add(id + " is not found by its key");
                    }
                    things.updateOne(eq("_id", id), Updates.set("again", true), new UpdateOptions().upsert(true));
                }
                if (things.countDocuments(eq("again", true)) != count) {
                    broken.add("not every document could be written again");
                }
            }
            return broken;
        }
    }
}
