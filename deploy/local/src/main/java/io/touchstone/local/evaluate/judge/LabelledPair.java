package io.touchstone.local.evaluate.judge;

import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * A claim and a passage as people labelled them.
 *
 * @param phenomenon what makes the pair hard, where the file says
 * @param split of the data set, where the file says
 */
public record LabelledPair(
        String id, String claim, String evidence, Answer label, Optional<String> phenomenon, Optional<String> split) {

    /**
     * Reads the fields of a row; the passage is called {@code evidence} or {@code passage}.
     *
     * @param id where the row has none
     * @throws IllegalArgumentException that names the field that is not as it should be
     */
    static LabelledPair of(Map<String, String> fields, String id) {
        return new LabelledPair(
                text(fields, "id").orElse(id),
                required(fields, "claim"),
                text(fields, "evidence")
                        .orElseGet(() -> text(fields, "passage")
                                .orElseThrow(() ->
                                        new IllegalArgumentException("the field \"evidence\" is missing or empty"))),
                label(required(fields, "label")),
                text(fields, "phenomenon"),
                text(fields, "split"));
    }

    private static Answer label(String name) {
        try {
            return Answer.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the field \"label\" has no known value: " + name, e);
        }
    }

    private static String required(Map<String, String> fields, String field) {
        return text(fields, field)
                .orElseThrow(() -> new IllegalArgumentException("the field \"" + field + "\" is missing or empty"));
    }

    private static Optional<String> text(Map<String, String> fields, String field) {
        return Optional.ofNullable(fields.get(field)).filter(text -> !text.isBlank());
    }
}
