package io.touchstone.messaging.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.EventType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes events into the document of the thing that changed, so that both are stored in one write.
 *
 * <p>{@code collection.insertOne(pendingEvents.addTo(document, event))}, then {@link OutboxRelay#nudge(String)}. For an
 * update, {@link #encode} gives what to {@code $push} to {@link #PENDING}, beside a {@code $set} of {@link #SINCE}.
 */
public final class PendingEvents {

    /** Field of the events that are not yet known to be published. */
    public static final String PENDING = "pending";

    /** Field that tells since when there are some; absent when there are none. Index it sparsely. */
    public static final String SINCE = "pendingSince";

    /** Field of the lease that a relay holds while it publishes. */
    static final String LEASE = "pendingLease";

    private final String source;
    private final InstantSource clock;

    /** @param source CloudEvents source, for example {@code /touchstone/claim-service} */
    public PendingEvents(String source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Sets the pending events of a document that is about to be inserted or replaced, and returns it. */
    public Document addTo(Document document, List<? extends Event> events) {
        if (events.isEmpty()) {
            return document;
        }
        return document.append(PENDING, encode(events)).append(SINCE, Date.from(clock.instant()));
    }

    /** The events as they are stored. */
    public List<Document> encode(List<? extends Event> events) {
        Instant now = clock.instant();
        @Nullable String traceparent = traceparent();
        List<Document> encoded = new ArrayList<>(events.size());
        for (Event event : events) {
            encoded.add(write(PendingEvent.of(event, source, now, traceparent)));
        }
        return encoded;
    }

    /** The current trace as a W3C {@code traceparent}; absent where nothing is traced. */
    private static @Nullable String traceparent() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }

    private static Document write(PendingEvent event) {
        return new Document("id", event.id())
                .append("source", event.source())
                .append("type", event.type().type())
                .append("key", event.key())
                .append("time", event.time().toString())
                .append("data", event.data())
                .append("traceparent", event.traceparent());
    }

    static PendingEvent read(Document stored) {
        String type = stored.getString("type");
        return new PendingEvent(
                stored.getString("id"),
                stored.getString("source"),
                EventType.of(type).orElseThrow(() -> new IllegalStateException("unknown event type " + type)),
                stored.getString("key"),
                Instant.parse(stored.getString("time")),
                stored.getString("data"),
                stored.getString("traceparent"));
    }
}
