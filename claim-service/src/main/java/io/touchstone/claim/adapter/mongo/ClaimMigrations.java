package io.touchstone.claim.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.storage.MongoMigrations;
import java.time.InstantSource;
import java.util.List;

/** The steps that bring the database of this service up to date. */
public final class ClaimMigrations {

    private ClaimMigrations() {}

    public static MongoMigrations of(InstantSource clock) {
        return new MongoMigrations(
                List.of(new MongoMigrations.Step(
                        1,
                        "index of reports with pending events",
                        database -> MongoReportStore.reports(database)
                                .createIndex(Indexes.ascending(PendingEvents.SINCE), new IndexOptions().sparse(true)))),
                clock);
    }
}
