package io.touchstone.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.EventType;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads CloudEvents (binary mode, JSON) from Kafka records. Thread-safe. */
public final class EventReader {

    private final EventSchemas schemas = new EventSchemas();

    /**
     * Returns the event that a record holds.
     *
     * @throws UnreadableEventException when it is no CloudEvent, of an unknown type, or its data is not as the type's
     *     schema and record say
     */
    public Event read(ConsumerRecord<String, byte[]> record) {
        CloudEvent cloudEvent = cloudEvent(record);
        EventType type = EventType.of(cloudEvent.getType())
                .orElseThrow(() -> new UnreadableEventException("unknown event type '" + cloudEvent.getType() + "'"));
        CloudEventData data = cloudEvent.getData();
        if (data == null) {
            throw new UnreadableEventException(type.type() + " has no data");
        }
        JsonNode json = json(type, data.toBytes());
        schemas.check(type, json);
        try {
            return Json.mapper().treeToValue(json, type.data());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnreadableEventException(type.type() + " is not valid: " + firstLine(e), e);
        }
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException e) {
            throw new UnreadableEventException("not a CloudEvent in binary mode: " + firstLine(e), e);
        }
    }

    private static JsonNode json(EventType type, byte[] data) {
        try {
            JsonNode json = Json.mapper().readTree(data);
            if (json == null || !json.isObject()) {
                throw new UnreadableEventException(type.type() + " does not hold a JSON object");
            }
            return json;
        } catch (IOException e) {
            throw new UnreadableEventException(type.type() + " does not hold JSON: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
