package io.touchstone.claim.boot;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.touchstone.claim.adapter.mongo.ClaimMigrations;
import io.touchstone.claim.extract.ExtractClaims;
import io.touchstone.claim.known.FileOldClaims;
import io.touchstone.encoder.EncoderInBackground;
import io.touchstone.messaging.Patience;
import io.touchstone.messaging.outbox.OutboxRelay;
import io.touchstone.storage.MongoMigrations;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What is done before the first message: the database is brought up to date, the model is loaded, and left events are
 * relayed. Beside it, claims stored before they could be filed are filed.
 */
@Singleton
class Start {

    private static final Logger LOG = Logger.getLogger(Start.class);
    /** The store may be starting too. */
    private static final Duration STORE_AWAY = Duration.ofMinutes(2);

    void on(
            @Observes @Priority(1) StartupEvent event,
            MongoDatabase database,
            InstantSource clock,
            OutboxRelay relay,
            ExtractClaims warmed,
            EncoderInBackground encoder,
            FileOldClaims oldClaims,
            MeterRegistry metrics,
            ClaimConfig config) {
        new Patience(STORE_AWAY).call(() -> {
            MongoMigrations.Outcome outcome = ClaimMigrations.of(clock).apply(database);
            outcome.applied().forEach(step -> LOG.infof("Database step %d: %s", step.version(), step.what()));
        });
        metrics.gauge("touchstone.outbox.failing", relay, r -> r.failing() ? 1 : 0);
        metrics.more().counter("touchstone.outbox.published", List.of(), relay, OutboxRelay::published);
        relay.start(config.outbox().sweepEvery());
        // A model that cannot be loaded ends the start here; and the first run pays for what is set up lazily.
        encoder.queries(List.of("warm up"));
        LOG.infof("Extracting claims with %s", warmed.extractor());
        Thread.ofPlatform().daemon().name("old-claims").start(() -> file(oldClaims));
    }

    private static void file(FileOldClaims oldClaims) {
        try {
            new Patience(STORE_AWAY).call(() -> {
                int filed = oldClaims.run();
                if (filed > 0) {
                    LOG.infof("Claims that were stored before they could be filed: %d filed", filed);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("Old claims could not be filed; the next start tries again", e);
        }
    }
}
