package io.touchstone.claim.boot;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.touchstone.claim.adapter.mongo.MongoKnownClaims;
import io.touchstone.claim.adapter.mongo.MongoReportStore;
import io.touchstone.claim.classify.TrainedClassifier;
import io.touchstone.claim.extract.ExtractClaims;
import io.touchstone.claim.known.FileClaims;
import io.touchstone.claim.known.FileOldClaims;
import io.touchstone.claim.known.KnownClaims;
import io.touchstone.claim.known.NearDuplicates;
import io.touchstone.claim.known.SameMeaning;
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
    ExtractClaims extractClaims(EncoderInBackground encoder, ClaimConfig config) {
        Vocabulary vocabulary = Vocabulary.load();
        return new ExtractClaims(
                vocabulary,
                new TrainedClassifier(vocabulary, encoder),
                config.extraction().threshold());
    }

    @Produces
    @Singleton
    EncoderInBackground encoder(ClaimConfig config) {
        return new EncoderInBackground(
                config.encoder().parallel(), config.encoder().threads());
    }

    void close(@Disposes EncoderInBackground encoder) {
        encoder.close();
    }

    @Produces
    @Singleton
    KnownClaims knownClaims(MongoDatabase database) {
        return new MongoKnownClaims(database);
    }

    @Produces
    @Singleton
    FileClaims fileClaims(EncoderInBackground encoder, KnownClaims known) {
        return new FileClaims(new SameMeaning(Vocabulary.load()), encoder, known);
    }

    @Produces
    @Singleton
    FileOldClaims fileOldClaims(ReportStore store, FileClaims file, KnownClaims known) {
        return new FileOldClaims(store, file, known);
    }

    @Produces
    @Singleton
    KeepReports keepReports(
            ExtractClaims extract, FileClaims file, ReportStore store, InstantSource clock, ClaimConfig config) {
        return new KeepReports(extract, file, store, clock, config.extraction().maxClaims());
    }

    @Produces
    @Singleton
    ReadReports readReports(ReportStore store, KnownClaims known, ClaimConfig config) {
        return new ReadReports(
                store, new NearDuplicates(known, config.nearDuplicates().threshold()));
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
