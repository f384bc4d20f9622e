package io.touchstone.local.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.touchstone.contracts.Json;
import java.util.List;

/** An array of the API's report resources, field for field. */
final class JsonRenderer implements Renderer {

    @Override
    public String render(List<CheckedArticle> articles) {
        ArrayNode array = Json.mapper().createArrayNode();
        articles.forEach(article -> array.add(article.json()));
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }
}
