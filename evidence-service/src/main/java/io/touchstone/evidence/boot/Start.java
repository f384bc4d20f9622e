package io.touchstone.evidence.boot;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.touchstone.encoder.EncoderInBackground;
import io.touchstone.evidence.adapter.mongo.EvidenceMigrations;
import io.touchstone.evidence.judge.CachedJudge;
import io.touchstone.evidence.judge.Pair;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.StarterLibrary;
import io.touchstone.messaging.Patience;
import io.touchstone.storage.MongoMigrations;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What is done before the first message: the database is brought up to date, left events are relayed. The models and
 * the library are loaded beside it; messages and readiness wait for them.
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
            Relays relays,
            LibraryIndex library,
            StarterLibrary starter,
            EncoderInBackground encoder,
            CachedJudge judge,
            KeptUpToDate keptUpToDate,
            Loading loading,
            MeterRegistry metrics,
            EvidenceConfig config) {
        new Patience(STORE_AWAY).call(() -> {
            MongoMigrations.Outcome outcome = EvidenceMigrations.of(clock).apply(database);
            outcome.applied().forEach(step -> LOG.infof("Database step %d: %s", step.version(), step.what()));
        });
        metrics.gauge("touchstone.library.records", library, LibraryIndex::size);
        metrics.gauge("touchstone.outbox.failing", relays, r -> r.failing() ? 1 : 0);
        metrics.more().counter("touchstone.outbox.published", List.of(), relays, Relays::published);
        metrics.more().counter("touchstone.judge.judged", List.of(), judge, CachedJudge::judged);
        metrics.more().counter("touchstone.judge.remembered", List.of(), judge, CachedJudge::remembered);
        relays.start(config.outbox().sweepEvery());
        Thread.ofPlatform()
                .daemon()
                .name("library-loader")
                .start(() -> load(library, starter, encoder, judge, keptUpToDate, loading, config));
    }

    private static void load(
            LibraryIndex library,
            StarterLibrary starter,
            EncoderInBackground encoder,
            CachedJudge judge,
            KeptUpToDate keptUpToDate,
            Loading loading,
            EvidenceConfig config) {
        try {
            new Patience(STORE_AWAY).call(() -> {
                loading.step("bringing the index up to the store");
                LibraryIndex.Reconciled reconciled = library.reconcile();
                LOG.infof(
                        "Evidence index: %d records, %d added, %d removed",
                        reconciled.total(), reconciled.added(), reconciled.removed());
                if (config.library().starter()) {
                    loading.step("loading the starter library");
                    starter.loadOnce().ifPresent(receipt -> LOG.infof("Starter library: %s", receipt));
                }
            });
            loading.step("loading the sentence encoder");
            // The first run pays for what is set up lazily; no claim should.
            encoder.queries(List.of("warm up"));
            loading.step("loading the stance judge");
            judge.judge(List.of(new Pair("Warm up.", "It was warm.")));
            loading.done();
            keptUpToDate.start();
        } catch (RuntimeException e) {
            LOG.error("The evidence library could not be loaded", e);
            loading.failed(e);
        }
    }
}
