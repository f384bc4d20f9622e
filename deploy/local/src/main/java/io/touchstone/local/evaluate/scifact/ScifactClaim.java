package io.touchstone.local.evaluate.scifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.local.rows.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claim of SciFact with the abstracts that decide it.
 *
 * @param evidence by the abstract's id; empty where there is not enough
 */
public record ScifactClaim(String id, String claim, Map<String, Gold> evidence) {

    /**
     * What an abstract says of the claim.
     *
     * @param rationales sets of sentences, by their numbers from 0, each of which is enough to see it
     */
    record Gold(ScifactLabel label, List<Set<Integer>> rationales) {

        Gold {
            rationales = List.copyOf(rationales);
        }
    }

    public ScifactClaim {
        evidence = Map.copyOf(evidence);
        if (evidence.values().stream().map(Gold::label).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "abstracts that support and abstracts that contradict: SciFact has no" + " label for such a claim");
        }
    }

    /** What SciFact says of it. */
    ScifactLabel label() {
        return evidence.values().stream().map(Gold::label).findFirst().orElse(ScifactLabel.NOT_ENOUGH_INFO);
    }

    /**
     * Reads a row: {@code {id, claim, evidence: {abstract: [{sentences, label}]}}}.
     *
     * @throws IllegalArgumentException that names the field that is not as it should be
     */
    static ScifactClaim of(ObjectNode row) {
        if (!(row.path("evidence") instanceof ObjectNode evidence)) {
            throw new IllegalArgumentException(
                    "the field \"evidence\" must be an object of abstracts (of the test split there is none)");
        }
        Map<String, Gold> abstracts = new LinkedHashMap<>();
        evidence.fields().forEachRemaining(entry -> abstracts.put(entry.getKey(), gold(entry.getValue())));
        return new ScifactClaim(Fields.id(row, "id"), Fields.text(row, "claim"), abstracts);
    }

    private static Gold gold(JsonNode rationales) {
        if (rationales.isEmpty()) {
            throw new IllegalArgumentException("an abstract in \"evidence\" has no rationales");
        }
        Set<ScifactLabel> labels = new LinkedHashSet<>();
        List<Set<Integer>> sentences = new ArrayList<>();
        for (JsonNode rationale : rationales) {
            labels.add(label(rationale.path("label").asText()));
            Set<Integer> numbers = new LinkedHashSet<>();
            rationale.path("sentences").forEach(number -> numbers.add(number(number)));
            if (numbers.isEmpty()) {
                throw new IllegalArgumentException("a rationale in \"evidence\" has no sentences");
            }
            sentences.add(Set.copyOf(numbers));
        }
        if (labels.size() > 1) {
            throw new IllegalArgumentException("an abstract in \"evidence\" has two labels");
        }
        return new Gold(labels.iterator().next(), sentences);
    }

    private static ScifactLabel label(String name) {
        return switch (name) {
            case "SUPPORT" -> ScifactLabel.SUPPORT;
            case "CONTRADICT" -> ScifactLabel.CONTRADICT;
            default -> throw new IllegalArgumentException("the field \"label\" has no known value: " + name);
        };
    }

    private static int number(JsonNode number) {
        if (!number.isInt() || number.asInt() < 0) {
            throw new IllegalArgumentException("the list \"sentences\" must hold numbers of sentences only");
        }
        return number.asInt();
    }
}
