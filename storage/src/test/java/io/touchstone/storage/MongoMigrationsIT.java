package io.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.touchstone.storage.MongoMigrations.MigrationFailedException;
import io.touchstone.storage.MongoMigrations.Outcome;
import io.touchstone.storage.MongoMigrations.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoMigrationsIT {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static MongoServer server;
    private static MongoClient client;
    private MongoDatabase database;
    private final List<Integer> ran = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString() + "/?retryWrites=false");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.shutdownNow();
    }

    @BeforeEach
    void fresh() {
        database = client.getDatabase("migrations");
        database.drop();
    }

    @Test
    void appliesWhatIsMissingInOrderAndRecordsIt() {
        Outcome first = migrations(tells(1), tells(2)).apply(database);
        Outcome second = migrations(tells(1), tells(2), tells(5)).apply(database);
        Outcome third = migrations(tells(1), tells(2), tells(5)).apply(database);

        assertThat(ran).containsExactly(1, 2, 5);
        assertThat(first.applied()).extracting(Step::version).containsExactly(1, 2);
        assertThat(second.before()).isEqualTo(2);
        assertThat(second.applied()).extracting(Step::version).containsExactly(5);
        assertThat(third.applied()).isEmpty();
        assertThat(MongoMigrations.version(database)).isEqualTo(5);
        Document kept =
                database.getCollection(MongoMigrations.COLLECTION).find().first();
        assertThat(kept.get("applied", Document.class))
                .containsEntry("5", new Document("what", "step 5").append("at", Date.from(NOW)));
    }

    @Test
    void aFailedStepIsNamedAndTriedAgainNextTime() {
        Step fails = new Step(2, "break", db -> {
            throw new IllegalStateException("no space");
        });

        assertThatExceptionOfType(MigrationFailedException.class)
                .isThrownBy(() -> migrations(tells(1), fails, tells(3)).apply(database))
                .withMessage("Database migrations: step 2 (break) failed: no space");
        assertThat(MongoMigrations.version(database)).isEqualTo(1);

        migrations(tells(1), tells(2), tells(3)).apply(database);

        assertThat(ran).containsExactly(1, 2, 3);
    }

    @Test
    void leavesANewerDatabaseAlone() {
        migrations(tells(1), tells(2)).apply(database);

        Outcome older = migrations(tells(1)).apply(database);

        assertThat(older.databaseIsNewer()).isTrue();
        assertThat(older.applied()).isEmpty();
        assertThat(MongoMigrations.version(database)).isEqualTo(2);
    }

    @Test
    void copiesThatStartTogetherAllReturnWithEverythingApplied() throws Exception {
        int copies = 8;
        CyclicBarrier together = new CyclicBarrier(copies);
        Callable<Integer> copy = () -> {
            together.await();
            migrations(index(1, "a"), index(2, "b"), index(3, "c")).apply(database);
            return database.getCollection("things")
                    .listIndexes()
                    .into(new ArrayList<>())
                    .size();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(copies)) {
            for (Future<Integer> indexes : threads.invokeAll(java.util.Collections.nCopies(copies, copy))) {
                assertThat(indexes.get()).isEqualTo(4);
            }
        }

        assertThat(database.getCollection(MongoMigrations.COLLECTION).countDocuments())
                .isEqualTo(1);
        assertThat(MongoMigrations.version(database)).isEqualTo(3);
    }

    private static MongoMigrations migrations(Step... steps) {
        return new MongoMigrations(List.of(steps), CLOCK);
    }

    private Step tells(int version) {
        return new Step(version, "step " + version, db -> ran.add(version));
    }

    private static Step index(int version, String field) {
        return new Step(
                version,
                "unique " + field,
                db -> db.getCollection("things")
                        .createIndex(Indexes.ascending(field), new IndexOptions().unique(true)));
    }
}
