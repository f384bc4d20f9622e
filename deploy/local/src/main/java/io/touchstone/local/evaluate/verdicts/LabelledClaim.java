package io.touchstone.local.evaluate.verdicts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.local.rows.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A claim as people labelled it.
 *
 * @param flags absent where nobody looked for any
 * @param evidence ids of the records that bear on it; empty where nobody named any
 * @param arguable whether it can be argued that it is worth checking, or that it is not
 */
public record LabelledClaim(
        String id, String claim, Label verdict, Optional<Set<Flag>> flags, Set<String> evidence, boolean arguable) {

    public LabelledClaim {
        flags = flags.map(Set::copyOf);
        evidence = Set.copyOf(evidence);
    }

    /**
     * Reads a row; nothing when it has no verdict, or says that it is not worth checking.
     *
     * @throws IllegalArgumentException that names the field that is not as it should be
     */
    static Optional<LabelledClaim> of(ObjectNode row) {
        return of(row, Fields.id(row, "id"), arguable(row), flags(row));
    }

    /** The separate claims of a compound row that have a verdict of their own; nobody labels their flags. */
    static List<LabelledClaim> parts(ObjectNode row) {
        List<LabelledClaim> parts = new ArrayList<>();
        for (JsonNode part : row.path("subclaims")) {
            if (!(part instanceof ObjectNode object)) {
                throw new IllegalArgumentException("the list \"subclaims\" must hold objects only");
            }
            of(object, Fields.id(row, "id") + "/" + (parts.size() + 1), arguable(row), Optional.empty())
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private static Optional<LabelledClaim> of(ObjectNode row, String id, boolean arguable, Optional<Set<Flag>> flags) {
        if (!row.hasNonNull("verdict") || !flag(row, "check_worthy", true)) {
            return Optional.empty();
        }
        return Optional.of(new LabelledClaim(
                id, Fields.text(row, "claim"), verdict(row), flags, texts(row, "evidence"), arguable));
    }

    private static Label verdict(ObjectNode row) {
        String name = Fields.text(row, "verdict");
        try {
            return Label.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the field \"verdict\" has no known value: " + name, e);
        }
    }

    private static Optional<Set<Flag>> flags(ObjectNode row) {
        if (!row.hasNonNull("flags")) {
            return Optional.empty();
        }
        Set<Flag> flags = new LinkedHashSet<>();
        for (String name : texts(row, "flags")) {
            try {
                flags.add(Json.mapper().readValue('"' + name + '"', Flag.class));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("the field \"flags\" has no known value: " + name, e);
            }
        }
        return Optional.of(flags);
    }

    private static boolean arguable(ObjectNode row) {
        return flag(row, "borderline", false);
    }

    private static boolean flag(ObjectNode row, String field, boolean otherwise) {
        if (!row.hasNonNull(field)) {
            return otherwise;
        }
        if (!row.path(field).isBoolean()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be true or false");
        }
        return row.path(field).asBoolean();
    }

    private static Set<String> texts(ObjectNode row, String field) {
        JsonNode list = row.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return Set.of();
        }
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode text : list) {
            if (!text.isTextual()) {
                throw new IllegalArgumentException("the list \"" + field + "\" must hold strings only");
            }
            texts.add(text.asText());
        }
        if (!list.isArray()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be a list");
        }
        return texts;
    }
}
