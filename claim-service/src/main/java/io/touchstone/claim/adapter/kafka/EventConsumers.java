package io.touchstone.claim.adapter.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.touchstone.claim.report.KeepReports;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import io.touchstone.messaging.EventReader;
import io.touchstone.messaging.Patience;
import io.touchstone.messaging.UnreadableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Decode, call the use case, acknowledge. What cannot be handled goes to the dead-letter topic with its reason. */
@ApplicationScoped
public class EventConsumers {

    private static final Logger LOG = Logger.getLogger(EventConsumers.class);

    private final EventReader reader;
    private final KeepReports reports;
    private final Patience patience;

    public EventConsumers(EventReader reader, KeepReports reports, Patience patience) {
        this.reader = reader;
        this.reports = reports;
        this.patience = patience;
    }

    /** What became of articles. */
    @Incoming("documents")
    @Blocking
    public void documents(ConsumerRecord<String, byte[]> record) {
        patience.call(() -> {
            switch (reader.read(record)) {
                case DocumentCaptured captured -> {
                    reports.captured(captured);
                    LOG.infof("Extracted: document %s version %s", captured.documentId(), captured.version());
                }
                case DocumentWithdrawn withdrawn -> {
                    reports.withdrawn(withdrawn);
                    LOG.infof("Withdrawn: document %s", withdrawn.documentId());
                }
                default -> throw notHere(record);
            }
        });
    }

    /** What became of verdicts. */
    @Incoming("verdicts")
    @Blocking
    public void verdicts(ConsumerRecord<String, byte[]> record) {
        patience.call(() -> {
            switch (reader.read(record)) {
                case VerdictReached reached -> reports.reached(reached.verdict());
                case VerdictSuperseded superseded -> reports.superseded(superseded);
                default -> throw notHere(record);
            }
        });
    }

    private static UnreadableEventException notHere(ConsumerRecord<String, byte[]> record) {
        return new UnreadableEventException("this type of event does not belong on " + record.topic());
    }
}
