package io.touchstone.local.evaluate.judge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.evaluate.LabelledRows;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Labelled pairs from a file: JSON Lines, or, when its name ends in .tsv, tab-separated with a header line. */
public final class PairFile {

    private PairFile() {}

    /**
     * Reads all.
     *
     * @throws Refusal that names file and line, when something is wrong
     */
    public static List<LabelledPair> read(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
            return table(file);
        }
        List<LabelledPair> pairs = new ArrayList<>();
        LabelledRows.read(file, row -> pairs.add(LabelledPair.of(fields(row), "row " + (pairs.size() + 1))));
        return pairs;
    }

    private static Map<String, String> fields(ObjectNode row) {
        Map<String, String> fields = new HashMap<>();
        row.fields().forEachRemaining(field -> {
            if (field.getValue().isTextual() || field.getValue().isIntegralNumber()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return fields;
    }

    private static List<LabelledPair> table(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new Refusal(file + ": it is not UTF-8", e);
        } catch (IOException e) {
            throw new Refusal("cannot read " + file, e);
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> names = List.of(lines.getFirst().split("\t", -1));
        List<LabelledPair> pairs = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    pairs.add(LabelledPair.of(fields(names, lines.get(i)), "row " + i));
                } catch (IllegalArgumentException e) {
                    throw new Refusal(file + ":" + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return pairs;
    }

    private static Map<String, String> fields(List<String> names, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != names.size()) {
            throw new IllegalArgumentException(
                    "there are " + cells.length + " columns, but the header names " + names.size());
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            fields.put(names.get(i), cells[i]);
        }
        return fields;
    }
}
