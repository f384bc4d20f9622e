package io.touchstone.evidence.adapter.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.DocumentExtracted;
import io.touchstone.contracts.evidence.EvidenceRecorded;
import io.touchstone.contracts.evidence.EvidenceRetracted;
import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.verdict.Gate;
import io.touchstone.evidence.verdict.ReachVerdict;
import io.touchstone.messaging.EventReader;
import io.touchstone.messaging.Patience;
import io.touchstone.messaging.UnreadableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Decode, call the use case, acknowledge. What cannot be handled goes to the dead-letter topic with its reason. */
@ApplicationScoped
public class EventConsumers {

    private static final Logger LOG = Logger.getLogger(EventConsumers.class);

    private final EventReader reader;
    private final ReachVerdict verdicts;
    private final LibraryIndex library;
    private final Patience patience;
    private final Gate gate;

    public EventConsumers(
            EventReader reader, ReachVerdict verdicts, LibraryIndex library, Patience patience, Gate gate) {
        this.reader = reader;
        this.verdicts = verdicts;
        this.library = library;
        this.patience = patience;
        this.gate = gate;
    }

    /** Claims that were stated; the copies share the work. */
    @Incoming("claims")
    @Blocking
    public void claims(ConsumerRecord<String, byte[]> record) {
        gate.await();
        patience.call(() -> {
            switch (reader.read(record)) {
                case ClaimStated stated -> {
                    verdicts.stated(stated.claim());
                    LOG.infof(
                            "Assessed: claim %s of document %s", stated.claim().claimId(), stated.documentId());
                }
                case DocumentExtracted extracted -> {}
                default -> throw notHere(record);
            }
        });
    }

    /** What was done to the library, here or elsewhere; every copy follows all of it, from the beginning. */
    @Incoming("library")
    @Blocking
    public void library(ConsumerRecord<String, byte[]> record) {
        gate.await();
        patience.call(() -> {
            switch (reader.read(record)) {
                case EvidenceRecorded recorded -> {
                    if (!library.holds(recorded.record().id(), recorded.hash())) {
                        library.follow(List.of(recorded.record().id()));
                    }
                }
                case EvidenceRetracted retracted -> library.follow(List.of(retracted.evidenceId()));
                default -> throw notHere(record);
            }
        });
    }

    /**
     * Looks at each library event once for all copies, so that one that cannot be read goes to the dead-letter topic, and
     * goes there once; the copies that follow all of the topic pass over it.
     */
    @Incoming("evidence")
    @Blocking
    public void evidence(ConsumerRecord<String, byte[]> record) {
        patience.call(() -> {
            switch (reader.read(record)) {
                case EvidenceRecorded recorded -> {}
                case EvidenceRetracted retracted -> {}
                default -> throw notHere(record);
            }
        });
    }

    private static UnreadableEventException notHere(ConsumerRecord<String, byte[]> record) {
        return new UnreadableEventException("this type of event does not belong on " + record.topic());
    }
}
