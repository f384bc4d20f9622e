package io.touchstone.ingest.boot;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.touchstone.ingest.adapter.http.FetchSettings;
import io.touchstone.ingest.adapter.http.HttpPageFetcher;
import io.touchstone.ingest.adapter.mongo.MongoDocumentStore;
import io.touchstone.ingest.adapter.opennlp.OpenNlpLanguages;
import io.touchstone.ingest.capture.Capture;
import io.touchstone.ingest.capture.Limits;
import io.touchstone.ingest.document.AcceptedLanguages;
import io.touchstone.ingest.document.CaptureDocument;
import io.touchstone.ingest.document.DocumentStore;
import io.touchstone.ingest.document.WithdrawDocument;
import io.touchstone.ingest.language.LanguageGuesser;
import io.touchstone.ingest.language.Languages;
import io.touchstone.messaging.outbox.KafkaEventPublisher;
import io.touchstone.messaging.outbox.MongoOutboxStore;
import io.touchstone.messaging.outbox.OutboxRelay;
import io.touchstone.messaging.outbox.PendingEvents;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the plain objects of the middle, and the adapters they are given. */
@Singleton
public class Wiring {

    private static final String SOURCE = "/touchstone/ingest-service";
    private static final String ANY_LANGUAGE = "any";

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    MongoDatabase database(
            MongoClient client,
            @ConfigProperty(name = "touchstone.mongodb.database", defaultValue = "touchstone_ingest") String name) {
        return client.getDatabase(name);
    }

    @Produces
    @Singleton
    KafkaEventPublisher publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        return new KafkaEventPublisher(bootstrap, "ingest-service");
    }

    void close(@Disposes KafkaEventPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    OutboxRelay relay(MongoDatabase database, KafkaEventPublisher publisher, InstantSource clock, IngestConfig config) {
        return new OutboxRelay(
                new MongoOutboxStore(database.getCollection(MongoDocumentStore.HEADS)),
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
    DocumentStore store(MongoDatabase database, InstantSource clock, OutboxRelay relay) {
        return new MongoDocumentStore(database, new PendingEvents(SOURCE, clock), relay::nudge);
    }

    @Produces
    @Singleton
    HttpPageFetcher fetcher(IngestConfig config) {
        IngestConfig.Fetch fetch = config.fetch();
        return new HttpPageFetcher(new FetchSettings(
                fetch.allowPrivate(),
                fetch.userAgent(),
                fetch.maxBytes(),
                fetch.connectTimeout(),
                fetch.readTimeout(),
                fetch.deadline(),
                fetch.maxRedirects()));
    }

    void close(@Disposes HttpPageFetcher fetcher) {
        fetcher.close();
    }

    @Produces
    @Singleton
    LanguageGuesser guesser() {
        return new LoadedInBackground(OpenNlpLanguages::load);
    }

    @Produces
    @Singleton
    CaptureDocument captureDocument(
            HttpPageFetcher fetcher,
            LanguageGuesser guesser,
            DocumentStore store,
            InstantSource clock,
            IngestConfig config) {
        IngestConfig.Text text = config.text();
        Limits limits = new Limits(text.maxBytes(), text.maxSourceBytes(), text.maxBlocks());
        Set<String> languages = config.languages();
        return new CaptureDocument(
                new Capture(fetcher, limits),
                new Languages(guesser),
                new AcceptedLanguages(languages.contains(ANY_LANGUAGE) ? Set.of() : languages),
                store,
                clock);
    }

    @Produces
    @Singleton
    WithdrawDocument withdrawDocument(DocumentStore store, InstantSource clock) {
        return new WithdrawDocument(store, clock);
    }
}
