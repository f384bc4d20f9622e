package io.touchstone.local.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.local.console.Refusal;
import io.touchstone.local.rows.Row;
import io.touchstone.local.rows.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads files of rows to measure with. A bad row ends it: a figure over what is left would be a figure of something else. */
public final class LabelledRows {

    private LabelledRows() {}

    /**
     * All rows of a JSON Lines file.
     *
     * @param reading throws an {@link IllegalArgumentException} that says what is wrong with a row
     * @throws Refusal that names file and line, when something is wrong
     */
    public static <T> List<T> read(Path file, Function<ObjectNode, T> reading) {
        List<T> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            RowReader rows = new RowReader(in);
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case Row.Good(int line, ObjectNode json) -> all.add(one(file, line, json, reading));
                    case Row.Bad(int line, String message) -> throw bad(file, line, message, null);
                }
            }
            return all;
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("cannot read " + file, e);
        }
    }

    private static <T> T one(Path file, int line, ObjectNode json, Function<ObjectNode, T> reading) {
        try {
            return reading.apply(json);
        } catch (IllegalArgumentException e) {
            throw bad(file, line, String.valueOf(e.getMessage()), e);
        }
    }

    static Refusal bad(Path file, int line, String message, @Nullable Exception cause) {
        return new Refusal(file + ":" + line + ": " + message, cause);
    }
}
