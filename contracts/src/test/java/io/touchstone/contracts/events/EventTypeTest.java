package io.touchstone.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.touchstone.contracts.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void theSchemaNamesTheFieldsOfTheRecord(EventType type) throws IOException {
        try (InputStream schema = EventType.class.getResourceAsStream(type.schema())) {
            JsonNode json = Json.mapper().readTree(schema);
            TreeSet<String> properties = new TreeSet<>();
            json.get("properties").fieldNames().forEachRemaining(properties::add);
            assertThat(properties)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(type.data().getRecordComponents())
                                    .map(RecordComponent::getName)
                                    .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaIsOne(EventType type) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:" + type.schema().substring(1)));
        assertThat(schema.validate(Json.mapper().readTree("{}"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundByItsName(EventType type) {
        assertThat(EventType.of(type.type())).contains(type);
    }
}
