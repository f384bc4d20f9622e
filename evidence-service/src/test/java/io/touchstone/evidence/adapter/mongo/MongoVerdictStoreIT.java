package io.touchstone.evidence.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import io.touchstone.evidence.verdict.VerdictStore;
import io.touchstone.evidence.verdict.VerdictStoreContract;
import io.touchstone.messaging.outbox.PendingEvents;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

class MongoVerdictStoreIT extends VerdictStoreContract {

    private final MongoDatabase database = Databases.fresh();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    protected VerdictStore empty() {
        InstantSource clock = InstantSource.system();
        EvidenceMigrations.of(clock).apply(database);
        return new MongoVerdictStore(database, new PendingEvents("/test", clock), id -> {});
    }

    @Override
    protected List<String> told(VerdictStore store, String claimId) {
        return Databases.pending(MongoVerdictStore.verdicts(database), claimId).stream()
                .map(event -> event.getString("type") + " " + verdictOf(event))
                .toList();
    }

    @Override
    protected String toldInFull(VerdictStore store, String claimId) {
        return Databases.pending(MongoVerdictStore.verdicts(database), claimId).toString();
    }

    private static String verdictOf(Document event) {
        Document data = Document.parse(event.getString("data"));
        Document verdict = data.get("verdict", Document.class);
        return verdict == null ? data.getString("verdictId") : verdict.getString("verdictId");
    }
}
