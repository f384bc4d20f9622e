package io.touchstone.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The evidence library, page by page. */
public final class EvidenceLibrary {

    private static final int PAGE = 200;

    private final Api api;

    public EvidenceLibrary(Api api) {
        this.api = api;
    }

    /** All records, in the order of their ids, as the API writes them. */
    public void forEach(Consumer<JsonNode> sink) {
        String after = "";
        while (true) {
            Map<String, String> query = new TreeMap<>();
            query.put("limit", Integer.toString(PAGE));
            if (!after.isEmpty()) {
                query.put("after", after);
            }
            JsonNode page = api.get("v1/evidence", query);
            JsonNode items = page.isArray() ? page : page.path("items");
            String last = after;
            for (JsonNode record : items) {
                sink.accept(record);
                last = record.path("id").asText();
            }
            if (items.size() < PAGE || last.equals(after)) {
                return;
            }
            after = last;
        }
    }

    public JsonNode get(String id) {
        return api.get("v1/evidence/" + Api.segment(id), Map.of());
    }
}
