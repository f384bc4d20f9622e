package io.touchstone.local.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads evidence in its two forms, told apart line by line: Touchstone's own ({@link EvidenceRecord}), and that of the
 * BEIR and SciFact corpora ({@code _id} or {@code doc_id}, {@code title}, {@code text} or {@code abstract}).
 */
public final class EvidenceRows {

    private static final int TITLE_LENGTH = 80;

    private EvidenceRows() {}

    /** The record of a row; throws an {@link IllegalArgumentException} that says what is wrong with it. */
    public static EvidenceRecord record(ObjectNode row) {
        if (row.has("_id")) {
            return ofCorpus(row, "_id");
        }
        if (row.has("doc_id")) {
            return ofCorpus(row, "doc_id");
        }
        if (!row.has("id")) {
            throw new IllegalArgumentException(
                    "there is neither \"id\" (Touchstone's form) nor \"_id\" or \"doc_id\" (a corpus)");
        }
        try {
            return Json.mapper().treeToValue(row, EvidenceRecord.class);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(reason(e), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static EvidenceRecord ofCorpus(ObjectNode row, String idField) {
        String id = Fields.id(row, idField);
        String text = row.has("abstract") ? sentences(row, "abstract") : sentences(row, "text");
        String title = row.path("title").asText("").strip();
        ObjectNode record = Json.mapper().createObjectNode();
        record.put("id", id);
        // Some corpora have entries without a title: the first words stand in.
        record.put("title", title.isEmpty() ? beginning(text) : title);
        record.put("finding", text);
        return Json.mapper().convertValue(record, EvidenceRecord.class);
    }

    /** A text, or a list of sentences, which are joined by a space. */
    private static String sentences(ObjectNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isArray()) {
            return Fields.text(row, field);
        }
        List<String> sentences = new ArrayList<>();
        for (JsonNode sentence : value) {
            if (!sentence.isTextual()) {
                throw new IllegalArgumentException("the list \"" + field + "\" must hold strings only");
            }
            sentences.add(sentence.asText().strip());
        }
        String text = sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the field \"" + field + "\" is empty");
        }
        return text;
    }

    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= TITLE_LENGTH) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, TITLE_LENGTH)).strip() + "...";
    }

    private static String reason(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        Throwable cause = e.getCause();
        String message = cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : e.getOriginalMessage();
        String oneLine = message.replaceAll("\\s+", " ");
        return path.isEmpty() ? oneLine : path + ": " + oneLine;
    }
}
