package io.touchstone.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.touchstone.contracts.events.EventType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Holds the data of events against the JSON Schemas of the contracts. */
final class EventSchemas {

    private static final int SHOWN = 3;

    private final Map<EventType, JsonSchema> schemas = new EnumMap<>(EventType.class);

    EventSchemas() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().build();
        for (EventType type : EventType.values()) {
            schemas.put(
                    type,
                    factory.getSchema(
                            SchemaLocation.of("classpath:" + type.schema().substring(1)), config));
        }
    }

    /**
     * Checks that the data keeps the schema of its type.
     *
     * @throws UnreadableEventException naming the first places where it does not
     */
    void check(EventType type, JsonNode data) {
        var violations = Objects.requireNonNull(schemas.get(type)).validate(data);
        if (!violations.isEmpty()) {
            throw new UnreadableEventException(type.type() + " does not keep its schema: "
                    + violations.stream()
                            .map(ValidationMessage::getMessage)
                            .sorted()
                            .limit(SHOWN)
                            .collect(Collectors.joining("; ")));
        }
    }
}
