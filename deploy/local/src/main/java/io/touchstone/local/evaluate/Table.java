package io.touchstone.local.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown whose columns line up, so that it can be read as it is. The first column holds names, the others figures. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> header) {
        rows.add(List.copyOf(header));
    }

    public Table(String... header) {
        this(List.of(header));
    }

    /** Adds a row, as long as the header. */
    public Table row(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row has " + cells.size() + " cells, the header "
                    + rows.getFirst().size());
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    /** Three decimals, without the 0 in front; a dash for what is no number. */
    public static String figure(double value) {
        return Double.isNaN(value)
                ? "-"
                : String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(Math.max(widths[i], 3), row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        line(out, rows.getFirst(), widths);
        for (int i = 0; i < columns; i++) {
            out.append("|").append("-".repeat(widths[i] + 1)).append(i == 0 ? "-" : ":");
        }
        out.append("|\n");
        rows.stream().skip(1).forEach(row -> line(out, row, widths));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - row.get(i).length());
            out.append("| ")
                    .append(i == 0 ? row.get(i) + space : space + row.get(i))
                    .append(' ');
        }
        out.append("|\n");
    }
}
