package io.touchstone.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.touchstone.claim.adapter.mongo.ClaimMigrations;
import io.touchstone.claim.adapter.mongo.MongoReportStore;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.testkit.EmbeddedPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same on the real driver; on a real MongoDB too when TOUCHSTONE_TEST_MONGODB_URI names one. */
class MongoReportStoreIT extends ReportStoreContract {

    private static MongoClient client;
    private final List<String> nudged = new ArrayList<>();
    private MongoDatabase database;

    @BeforeAll
    static void connect() {
        String real = System.getenv("TOUCHSTONE_TEST_MONGODB_URI");
        client = MongoClients.create(real == null ? EmbeddedPlatform.mongoUri() : real);
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    protected ReportStore store() {
        database =
                client.getDatabase("claim_test_" + UUID.randomUUID().toString().substring(0, 8));
        ClaimMigrations.of(() -> T1).apply(database);
        return new MongoReportStore(database, new PendingEvents("/test", () -> T1), nudged::add);
    }

    @Override
    protected int events(ReportStore store, StoredReport report) {
        Document stored = MongoReportStore.reports(database)
                .find(Filters.eq("_id", report.id()))
                .first();
        return stored.getList(PendingEvents.PENDING, Document.class).size();
    }

    @Test
    void nudgesTheRelayOncePerNewReport() {
        ReportStore store = store();
        StoredReport report = report("doc-n", "v1", T1);
        store.add(report, List.of(), event(report));
        store.add(report, List.of(), event(report));
        assertThat(nudged).containsExactly("doc-n@v1");
    }
}
