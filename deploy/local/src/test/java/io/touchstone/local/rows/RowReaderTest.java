package io.touchstone.local.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowReaderTest {

    private static List<Row> read(byte[] bytes) {
        List<Row> rows = new ArrayList<>();
        new RowReader(new ByteArrayInputStream(bytes)).forEachRemaining(rows::add);
        return rows;
    }

    private static List<Row> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String message(Row row) {
        return row instanceof Row.Bad bad ? bad.message() : "(good)";
    }

    @Test
    void objectsAreReadWithTheirLines() {
        List<Row> rows = read("\ufeff{\"id\": 1}\r\n\n  \n{\"id\": \"zwei\", \"more\": []}");

        assertThat(rows).extracting(Row::line).containsExactly(1, 4);
        assertThat(rows).allMatch(row -> row instanceof Row.Good);
    }

    @Test
    void aBadLineIsNamedAndTheNextOneIsRead() {
        List<Row> rows = read("{\"id\": }\n[1]\n\"x\"\n{\"id\": 1} x\n{\"id\": 2}\n");

        assertThat(rows).extracting(Row::line).containsExactly(1, 2, 3, 4, 5);
        assertThat(message(rows.get(0))).startsWith("not JSON: ").contains("column");
        assertThat(message(rows.get(1))).isEqualTo("a JSON object is expected, but this is an array");
        assertThat(message(rows.get(2))).isEqualTo("a JSON object is expected, but this is a string");
        assertThat(message(rows.get(3))).startsWith("not JSON: ");
        assertThat(rows.get(4)).isInstanceOf(Row.Good.class);
    }

    @Test
    void aLineThatIsNotUtf8IsBadByItself() {
        byte[] bytes = "{\"a\": \"x\"}\n{\"a\": \"y\"}\n".getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xff;

        assertThat(read(bytes)).extracting(RowReaderTest::message).containsExactly("the line is not UTF-8", "(good)");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() {
        byte[] bytes = new byte[RowReader.LONGEST_LINE + 100];
        Arrays.fill(bytes, (byte) 'x');
        bytes[bytes.length - 3] = '\n';
        bytes[bytes.length - 2] = '{';
        bytes[bytes.length - 1] = '}';

        List<Row> rows = read(bytes);

        assertThat(message(rows.get(0))).startsWith("the line is longer than");
        assertThat(rows.get(1)).isInstanceOf(Row.Good.class);
    }

    @Test
    void anEmptyFileHasNoRows() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }
}
