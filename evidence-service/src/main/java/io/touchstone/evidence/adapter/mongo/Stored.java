package io.touchstone.evidence.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.touchstone.contracts.Json;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Records as they are stored: as their JSON, in BSON. */
final class Stored {

    private static final JsonWriterSettings PLAIN =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private Stored() {}

    static Document document(Object record) {
        try {
            return Document.parse(Json.mapper().writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be stored: " + record.getClass(), e);
        }
    }

    static <T> T read(Document document, Class<T> type) {
        try {
            return Json.mapper().readValue(document.toJson(PLAIN), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is no " + type.getSimpleName(), e);
        }
    }
}
