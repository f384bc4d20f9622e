package io.touchstone.local.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes fields out of a row. Each throws an {@link IllegalArgumentException} that names the field. */
public final class Fields {

    private Fields() {}

    /** A text that is not blank. */
    public static String text(ObjectNode row, String field) {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be a string, but is " + shown(value));
        }
        if (value.asText().isBlank()) {
            throw new IllegalArgumentException("the field \"" + field + "\" is empty");
        }
        return value.asText();
    }

    /** An id, a string or a whole number, as text. */
    public static String id(ObjectNode row, String field) {
        JsonNode value = row.path(field);
        return value.isIntegralNumber() ? value.asText() : text(row, field);
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
