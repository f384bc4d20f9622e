package io.touchstone.evidence.boot;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.touchstone.encoder.EncoderInBackground;
import io.touchstone.evidence.adapter.lucene.LuceneEvidenceIndex;
import io.touchstone.evidence.adapter.mongo.MongoEvidenceStore;
import io.touchstone.evidence.adapter.mongo.MongoVerdictStore;
import io.touchstone.evidence.claim.ClaimReader;
import io.touchstone.evidence.claim.Statements;
import io.touchstone.evidence.judge.CachedJudge;
import io.touchstone.evidence.library.EvidenceStore;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.library.StarterLibrary;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.precedent.Precedents;
import io.touchstone.evidence.retrieve.CachedQueries;
import io.touchstone.evidence.retrieve.HybridRetriever;
import io.touchstone.evidence.retrieve.Retriever;
import io.touchstone.evidence.verdict.PreviewVerdicts;
import io.touchstone.evidence.verdict.ReachVerdict;
import io.touchstone.evidence.verdict.ReadVerdicts;
import io.touchstone.evidence.verdict.Reassessment;
import io.touchstone.evidence.verdict.ReplayVerdict;
import io.touchstone.evidence.verdict.VerdictMethod;
import io.touchstone.evidence.verdict.VerdictStore;
import io.touchstone.evidence.weigh.Weigher;
import io.touchstone.evidence.weigh.WeighingTable;
import io.touchstone.messaging.EventReader;
import io.touchstone.messaging.Patience;
import io.touchstone.messaging.outbox.KafkaEventPublisher;
import io.touchstone.messaging.outbox.MongoOutboxStore;
import io.touchstone.messaging.outbox.OutboxRelay;
import io.touchstone.messaging.outbox.PendingEvents;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the plain objects of the middle, and the adapters they are given. */
@Singleton
public class Wiring {

    private static final String SOURCE = "/touchstone/evidence-service";
    private static final String INDEX = "evidence-index";

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    MongoDatabase database(
            MongoClient client,
            @ConfigProperty(name = "touchstone.mongodb.database", defaultValue = "touchstone_evidence") String name) {
        return client.getDatabase(name);
    }

    @Produces
    @Singleton
    KafkaEventPublisher publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        return new KafkaEventPublisher(bootstrap, "evidence-service");
    }

    void close(@Disposes KafkaEventPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    Relays relays(MongoDatabase database, KafkaEventPublisher publisher, InstantSource clock, EvidenceConfig config) {
        return new Relays(
                relay(new MongoOutboxStore(MongoEvidenceStore.evidence(database)), publisher, clock, config),
                relay(new MongoOutboxStore(MongoVerdictStore.verdicts(database)), publisher, clock, config));
    }

    private static OutboxRelay relay(
            MongoOutboxStore store, KafkaEventPublisher publisher, InstantSource clock, EvidenceConfig config) {
        return new OutboxRelay(
                store,
                publisher,
                clock,
                config.outbox().lease(),
                config.outbox().threads());
    }

    void close(@Disposes Relays relays) {
        relays.close();
    }

    @Produces
    @Singleton
    EvidenceStore evidenceStore(MongoDatabase database, InstantSource clock, Relays relays) {
        return new MongoEvidenceStore(database, new PendingEvents(SOURCE, clock), relays.evidence()::nudge);
    }

    @Produces
    @Singleton
    VerdictStore verdictStore(MongoDatabase database, InstantSource clock, Relays relays) {
        return new MongoVerdictStore(database, new PendingEvents(SOURCE, clock), relays.verdicts()::nudge);
    }

    @Produces
    @Singleton
    EncoderInBackground encoder(EvidenceConfig config) {
        return new EncoderInBackground(
                config.encoder().parallel(), config.encoder().threads());
    }

    void close(@Disposes EncoderInBackground encoder) {
        encoder.close();
    }

    @Produces
    @Singleton
    CachedQueries cachedQueries(EncoderInBackground encoder, EvidenceConfig config) {
        return new CachedQueries(encoder, config.encoder().remembered());
    }

    @Produces
    @Singleton
    RecordEncoder recordEncoder(EncoderInBackground encoder, InstantSource clock) {
        return new RecordEncoder(new Passages(), encoder, clock);
    }

    @Produces
    @Singleton
    LuceneEvidenceIndex index(EvidenceConfig config, EncoderInBackground encoder) {
        return LuceneEvidenceIndex.open(config.dataDirectory().resolve(INDEX), encoder.name());
    }

    void close(@Disposes LuceneEvidenceIndex index) {
        index.close();
    }

    @Produces
    @Singleton
    LibraryIndex libraryIndex(EvidenceStore store, LuceneEvidenceIndex index, RecordEncoder encoder) {
        return new LibraryIndex(store, index, encoder);
    }

    @Produces
    @Singleton
    Library library(EvidenceStore store, LibraryIndex index, RecordEncoder encoder, InstantSource clock) {
        return new Library(store, index, encoder, clock);
    }

    @Produces
    @Singleton
    StarterLibrary starterLibrary(EvidenceStore store, Library library, InstantSource clock) {
        return new StarterLibrary(store, library, clock);
    }

    @Produces
    @Singleton
    Retriever retriever(LuceneEvidenceIndex index, CachedQueries encoder) {
        return new HybridRetriever(index, encoder);
    }

    @Produces
    @Singleton
    Statements statements() {
        return Statements.load();
    }

    @Produces
    @Singleton
    Precedents precedents(CachedQueries encoder) {
        return Precedents.load(encoder);
    }

    @Produces
    @Singleton
    VerdictMethod method(
            LibraryIndex library,
            Retriever retriever,
            Precedents precedents,
            CachedJudge judge,
            Statements statements,
            InstantSource clock) {
        return new VerdictMethod(
                library, retriever, precedents, judge, new Weigher(WeighingTable.load()), statements, clock);
    }

    @Produces
    @Singleton
    ReachVerdict reachVerdict(VerdictMethod method, VerdictStore store, InstantSource clock) {
        return new ReachVerdict(method, store, clock);
    }

    @Produces
    @Singleton
    ReadVerdicts readVerdicts(VerdictStore store) {
        return new ReadVerdicts(store);
    }

    @Produces
    @Singleton
    ReplayVerdict replayVerdict(VerdictStore store, Library library, VerdictMethod method) {
        return new ReplayVerdict(store, library, method);
    }

    @Produces
    @Singleton
    PreviewVerdicts previewVerdicts(VerdictMethod method, Statements statements) {
        return new PreviewVerdicts(method, new ClaimReader(statements));
    }

    @Produces
    @Singleton
    Reassessment reassessment(LibraryIndex library, VerdictMethod method, VerdictStore store, ReachVerdict reach) {
        return new Reassessment(library, method, store, reach);
    }

    @Produces
    @Singleton
    KeptUpToDate keptUpToDate(Reassessment reassessment, LibraryIndex library, EvidenceConfig config) {
        return new KeptUpToDate(
                reassessment,
                library,
                config.reassessment().quiet(),
                config.reassessment().atLatest());
    }

    void close(@Disposes KeptUpToDate keptUpToDate) {
        keptUpToDate.close();
    }

    @Produces
    @Singleton
    Loading loading() {
        return new Loading();
    }

    void close(@Disposes Loading loading) {
        loading.close();
    }

    @Produces
    @Singleton
    EventReader eventReader() {
        return new EventReader();
    }

    @Produces
    @Singleton
    Patience patience(EvidenceConfig config) {
        return new Patience(config.consumer().patience());
    }
}
