package io.touchstone.local.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.local.rows.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence of an article as people labelled it.
 *
 * @param article name of its file
 * @param place where it stands
 * @param arguable whether it can be argued that it is worth checking, or that it is not
 * @param parts where its separate claims stand, when it is compound; else empty
 */
public record LabelledSentence(
        String id,
        String article,
        Span place,
        boolean checkWorthy,
        boolean arguable,
        ClaimType type,
        Hedge hedge,
        List<Span> parts) {

    /**
     * A stretch of text.
     *
     * @param start first code point, 0-based
     * @param end one past the last
     */
    public record Span(int start, int end) {

        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException(
                        "\"end\" must be after \"start\", but they are " + start + " and " + end);
            }
        }

        /** How many code points two stretches have in common. */
        public int common(Span other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }
    }

    public LabelledSentence {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException that names the field that is not as it should be
     */
    public static LabelledSentence of(ObjectNode row) {
        List<Span> parts = new ArrayList<>();
        row.path("subclaims").forEach(part -> parts.add(span(part)));
        return new LabelledSentence(
                Fields.id(row, "id"),
                Fields.text(row, "seed"),
                span(row),
                flag(row, "check_worthy"),
                row.has("borderline") && flag(row, "borderline"),
                constant(ClaimType.class, row, "type"),
                constant(Hedge.class, row, "hedge"),
                parts);
    }

    private static Span span(JsonNode node) {
        return new Span(number(node, "start"), number(node, "end"));
    }

    private static int number(JsonNode node, String field) {
        if (!node.path(field).isInt()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be a whole number");
        }
        return node.path(field).asInt();
    }

    private static boolean flag(ObjectNode row, String field) {
        if (!row.path(field).isBoolean()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be true or false");
        }
        return row.path(field).asBoolean();
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, ObjectNode row, String field) {
        String name = Fields.text(row, field);
        try {
            return Enum.valueOf(kind, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the field \"" + field + "\" has no known value: " + name, e);
        }
    }
}
