package io.touchstone.local.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines as they come. Blank lines are passed over; a bad line is a {@link Row.Bad} and no more. */
public final class RowReader implements Iterator<Row> {

    /** Longer than any evidence record; a file that is not made of lines must not fill the memory. */
    static final int LONGEST_LINE = 8 << 20;

    private static final ObjectReader JSON =
            Json.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final InputStream in;
    private int line;
    private @Nullable Row next;

    public RowReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    private @Nullable Row read() {
        try {
            while (true) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
                int b = in.read();
                if (b < 0) {
                    return null;
                }
                line++;
                boolean tooLong = false;
                for (; b >= 0 && b != '\n'; b = in.read()) {
                    if (bytes.size() < LONGEST_LINE) {
                        bytes.write(b);
                    } else {
                        tooLong = true;
                    }
                }
                if (tooLong) {
                    return new Row.Bad(line, "the line is longer than " + LONGEST_LINE + " bytes");
                }
                Row row = row(bytes.toByteArray());
                if (row != null) {
                    return row;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Row row(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Row.Bad(line, "the line is not UTF-8");
        }
        if (line == 1 && text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            return null;
        }
        try {
            JsonNode json = JSON.readTree(text);
            return json instanceof ObjectNode object
                    ? new Row.Good(line, object)
                    : new Row.Bad(line, "a JSON object is expected, but this is " + kind(json));
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            String where = column > 0 ? " (column " + column + ")" : "";
            return new Row.Bad(line, "not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " ") + where);
        }
    }

    private static String kind(JsonNode json) {
        return json.isArray() ? "an array" : "a " + json.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
