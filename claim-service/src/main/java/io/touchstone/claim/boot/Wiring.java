package io.touchstone.claim.boot;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.touchstone.claim.adapter.mongo.MongoReportStore;
import io.touchstone.claim.classify.TrainedClassifier;
import io.touchstone.claim.extract.ExtractClaims;
import io.touchstone.claim.report.KeepReports;
import io.touchstone.claim.report.ReadReports;
import io.touchstone.claim.report.ReportStore;
import io.touchstone.encoder.EncoderInBackground;
import io.touchstone.messaging.EventReader;
import io.touchstone.messaging.Patience;
import io.touchstone.messaging.outbox.KafkaEventPublisher;
import io.touchstone.messaging.outbox.MongoOutboxStore;
import io.touchstone.messaging.outbox.OutboxRelay;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the plain objects of the middle, and the adapters they are given. */
@Singleton
public class Wiring {

    private static final String SOURCE = "/touchstone/claim-service";

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    MongoDatabase database(
            MongoClient client,
            @ConfigProperty(name = "touchstone.mongodb.database", defaultValue = "touchstone_claim") String name) {
        return client.getDatabase(name);
    }

    @Produces
    @Singleton
    KafkaEventPublisher publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        return new KafkaEventPublisher(bootstrap, "claim-service");
    }

    void close(@Disposes KafkaEventPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    OutboxRelay relay(MongoDatabase database, KafkaEventPublisher publisher, InstantSource clock, ClaimConfig config) {
        return new OutboxRelay(
                new MongoOutboxStore(MongoReportStore.reports(database)),
                publisher,
                clock,
                config.outbox().lease(),
                config.outbox().threads());
    }

    void close(@Disposes OutboxRelay relay) {
        relay.close();
    }

    @Produces
    @Singleton
    ReportStore store(MongoDatabase database, InstantSource clock, OutboxRelay relay) {
        return new MongoReportStore(database, new PendingEvents(SOURCE, clock), relay::nudge);
    }

    @Produces
    @Singleton
    EncoderInBackground encoder(ClaimConfig config) {
        return new EncoderInBackground(2, 1);
    }

    void close(@Disposes EncoderInBackground encoder) {
        encoder.close();
    }

    @Produces
    @Singleton
    ExtractClaims extractClaims(EncoderInBackground encoder, ClaimConfig config) {
        Vocabulary vocabulary = Vocabulary.load();
        return new ExtractClaims(
                vocabulary,
                new TrainedClassifier(vocabulary, encoder),
                config.extraction().threshold());
    }

    @Produces
    @Singleton
    KeepReports keepReports(ExtractClaims extract, ReportStore store, InstantSource clock, ClaimConfig config) {
        return new KeepReports(extract, store, clock, config.extraction().maxClaims());
    }

    @Produces
    @Singleton
    ReadReports readReports(ReportStore store) {
        return new ReadReports(store);
    }

    @Produces
    @Singleton
    EventReader eventReader() {
        return new EventReader();
    }

    @Produces
    @Singleton
    Patience patience(ClaimConfig config) {
        return new Patience(config.consumer().patience());
    }
}
