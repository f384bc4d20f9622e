package io.touchstone.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.touchstone.contracts.Digest;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.EventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An event that is stored and not yet known to be published.
 *
 * @param id CloudEvents id, derived from type and identity: publishing twice gives the same id twice
 * @param source CloudEvents source: the service
 * @param key Kafka key
 * @param data JSON
 * @param traceparent W3C trace context of the change; absent when there is none
 */
public record PendingEvent(
        String id,
        String source,
        EventType type,
        String key,
        Instant time,
        String data,
        @Nullable String traceparent) {

    private static final String TRACEPARENT = "traceparent";

    public PendingEvent {
        Require.text("id", id);
        Require.text("source", source);
        Require.present("type", type);
        Require.text("key", key);
        Require.present("time", time);
        Require.text("data", data);
    }

    static PendingEvent of(Event event, String source, Instant time, @Nullable String traceparent) {
        EventType type = EventType.of(event);
        try {
            return new PendingEvent(
                    Digest.id("evt", type.type(), event.identity()),
                    source,
                    type,
                    event.key(),
                    time,
                    Json.mapper().writeValueAsString(event),
                    traceparent);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + type.type(), e);
        }
    }

    CloudEvent toCloudEvent() {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source))
                .withType(type.type())
                .withSubject(key)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(type.schema()))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            builder = builder.withExtension(TRACEPARENT, traceparent);
        }
        return builder.build();
    }
}
