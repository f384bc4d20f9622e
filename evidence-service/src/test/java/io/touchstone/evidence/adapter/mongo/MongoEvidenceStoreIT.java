package io.touchstone.evidence.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import io.touchstone.evidence.library.EvidenceStore;
import io.touchstone.evidence.library.EvidenceStoreContract;
import io.touchstone.messaging.outbox.PendingEvents;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class MongoEvidenceStoreIT extends EvidenceStoreContract {

    private final MongoDatabase database = Databases.fresh();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    protected EvidenceStore empty() {
        InstantSource clock = InstantSource.system();
        EvidenceMigrations.of(clock).apply(database);
        return new MongoEvidenceStore(database, new PendingEvents("/test", clock), id -> {});
    }

    @Override
    protected List<String> told(EvidenceStore store, String id) {
        return Databases.pending(MongoEvidenceStore.evidence(database), id).stream()
                .map(event -> event.getString("type"))
                .toList();
    }
}
