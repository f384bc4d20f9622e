package io.touchstone.vocabulary;

import io.touchstone.contracts.Digest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tab-separated files beside this class. */
final class Resource {

    /** All files beside this class, in a fixed order. */
    static final List<String> FILES = Stream.concat(
                    Arrays.stream(Facet.values()).map(Facet::file),
                    Stream.of(
                            "combinations.tsv",
                            "cues.tsv",
                            "directions.tsv",
                            "numbers.tsv",
                            "units.tsv",
                            "valence.tsv"))
            .toList();

    private Resource() {}

    /** Of the rows of all files: 8 hexadecimal digits. */
    static String digest() {
        return Digest.sha256(FILES.stream()
                        .flatMap(file -> Stream.concat(
                                Stream.of(file), rows(file, 0).stream().map(cells -> String.join("\t", cells))))
                        .toArray(String[]::new))
                .substring(0, 8);
    }

    /** The rows of a file without comments and blank lines; each has at least {@code columns} cells, empty if absent. */
    static List<List<String>> rows(String file, int columns) {
        try (InputStream in = Resource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("resource " + file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<String> cells(String line, int columns) {
        String[] given = line.split("\t", -1);
        String[] cells = new String[Math.max(columns, given.length)];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i < given.length ? given[i].strip() : "";
        }
        return List.of(cells);
    }
}
