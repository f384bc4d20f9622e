package io.touchstone.contracts.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.touchstone.contracts.Json;
import org.junit.jupiter.api.Test;

class MethodTest {

    private static final String BEFORE =
            "{\"retriever\": \"r-1\", \"judge\": \"j-1\", \"table\": \"t-1\", \"library\": \"l\"}";

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(
                    "classpath:io/touchstone/contracts/schemas/common.v1.json#/$defs/verdict/properties/method"));

    @Test
    void aMethodFromBeforeTheRulesWereNotedIsRead() throws Exception {
        assertThat(SCHEMA.validate(Json.mapper().readTree(BEFORE))).isEmpty();
        assertThat(Json.mapper().readValue(BEFORE, Method.class)).isEqualTo(new Method("r-1", "j-1", "t-1", "l", null));
    }

    @Test
    void theSchemaTakesWhatIsWritten() {
        for (Method method :
                new Method[] {new Method("r", "j", "t", "l", null), new Method("r", "j", "t", "l", "verdict-1")}) {
            assertThat(SCHEMA.validate(Json.mapper().valueToTree(method))).isEmpty();
        }
        assertThat(SCHEMA.validate(Json.mapper().createObjectNode().put("rules", 7)))
                .anyMatch(message -> message.getMessage().contains("rules"));
    }

    @Test
    void aVersionThatIsNamedHasAName() {
        assertThatThrownBy(() -> new Method("r", "j", "t", "l", " ")).hasMessage("rules must not be empty");
    }
}
