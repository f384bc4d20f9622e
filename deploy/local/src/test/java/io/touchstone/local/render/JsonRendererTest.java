package io.touchstone.local.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.claims.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    @Test
    void itIsAnArrayOfWhatTheApiWroteAlsoOfWhatThisVersionDoesNotKnow() throws Exception {
        Report report = Samples.report("Tea", null, Samples.claim("Tea is hot.", "Tea is hot", null));
        ObjectNode json = Json.mapper().valueToTree(report);
        json.put("later", "addition");

        String text = Format.json.renderer(0, false).render(List.of(new CheckedArticle("tea.txt", report, json)));

        JsonNode read = Json.mapper().readTree(text);
        assertThat(read.isArray()).isTrue();
        assertThat(read.get(0)).isEqualTo(json);
        assertThat(text).endsWith("]\n");
    }

    @Test
    void nothingIsAnEmptyArray() {
        assertThat(Format.json.renderer(0, false).render(List.of()).replaceAll("\\s", ""))
                .isEqualTo("[]");
    }
}
