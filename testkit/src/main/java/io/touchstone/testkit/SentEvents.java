package io.touchstone.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.touchstone.contracts.Digest;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.EventType;
import java.net.URI;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as a publisher sends them. */
public final class SentEvents {

    private SentEvents() {}

    /** The record for an event, on the topic and with the key it belongs to. */
    public static ProducerRecord<String, byte[]> record(Event event) {
        EventType type = EventType.of(event);
        try {
            return KafkaMessageFactory.<String>createWriter(type.topic().topicName(), event.key())
                    .writeBinary(CloudEventBuilder.v1()
                            .withId(Digest.id("evt", type.type(), event.identity()))
                            .withSource(URI.create("/touchstone/testkit"))
                            .withType(type.type())
                            .withSubject(event.key())
                            .withData("application/json", Json.mapper().writeValueAsBytes(event))
                            .build());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
