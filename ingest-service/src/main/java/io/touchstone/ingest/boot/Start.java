package io.touchstone.ingest.boot;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.touchstone.ingest.adapter.mongo.MongoDocumentStore;
import io.touchstone.ingest.document.CaptureDocument;
import io.touchstone.messaging.Patience;
import io.touchstone.messaging.outbox.OutboxRelay;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.storage.MongoMigrations;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** What is done before the first request: the database is brought up to date, and left events are relayed. */
@Singleton
class Start {

    private static final Logger LOG = Logger.getLogger(Start.class);
    /** The store may be starting too. */
    private static final Duration STORE_AWAY = Duration.ofMinutes(2);

    static final List<MongoMigrations.Step> STEPS = List.of(new MongoMigrations.Step(
            1,
            "index the documents that have pending events",
            database -> database.getCollection(MongoDocumentStore.HEADS)
                    .createIndex(Indexes.ascending(PendingEvents.SINCE), new IndexOptions().sparse(true))));

    void on(
            @Observes StartupEvent event,
            MongoDatabase database,
            InstantSource clock,
            OutboxRelay relay,
            CaptureDocument warmed,
            MeterRegistry metrics,
            IngestConfig config) {
        new Patience(STORE_AWAY).call(() -> {
            MongoMigrations.Outcome outcome = new MongoMigrations(STEPS, clock).apply(database);
            outcome.applied().forEach(step -> LOG.infof("Database step %d: %s", step.version(), step.what()));
        });
        metrics.gauge("touchstone.outbox.failing", relay, r -> r.failing() ? 1 : 0);
        metrics.more().counter("touchstone.outbox.published", List.of(), relay, OutboxRelay::published);
        relay.start(config.outbox().sweepEvery());
    }
}
