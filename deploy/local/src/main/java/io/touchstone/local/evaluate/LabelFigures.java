package io.touchstone.local.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far labels agree, as figures.
 *
 * @param confusion how often what was got, by what was expected
 * @param baseline what it would be had the commonest label been said to all
 */
public record LabelFigures(
        int rows,
        double accuracy,
        double macroF1,
        List<OfLabel> labels,
        Map<String, Map<String, Integer>> confusion,
        Baseline baseline) {

    /** One label; {@code rows} are those where it was expected. */
    public record OfLabel(String label, double precision, double recall, double f1, int rows) {}

    /** Always the same label. */
    public record Baseline(String label, double accuracy, double macroF1) {}

    public LabelFigures {
        labels = List.copyOf(labels);
    }

    public static <L extends Enum<L>> LabelFigures of(Confusion<L> confusion) {
        List<OfLabel> labels = new ArrayList<>();
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (L label : confusion.labels()) {
            Agreement agreement = confusion.of(label);
            labels.add(new OfLabel(
                    label.name(),
                    agreement.precision(),
                    agreement.recall(),
                    agreement.f1(),
                    confusion.expected(label)));
            Map<String, Integer> got = new LinkedHashMap<>();
            confusion.labels().forEach(other -> got.put(other.name(), confusion.count(label, other)));
            counts.put(label.name(), got);
        }
        L commonest = confusion.commonest();
        Confusion<L> always = confusion.always(commonest);
        return new LabelFigures(
                confusion.size(),
                confusion.accuracy(),
                confusion.macroF1(),
                labels,
                counts,
                new Baseline(commonest.name(), always.accuracy(), always.macroF1()));
    }

    /** The figures as tables. */
    public String tables() {
        Table whole = new Table("labels", "Touchstone", "always " + baseline.label());
        whole.row("accuracy", Table.figure(accuracy), Table.figure(baseline.accuracy()));
        whole.row("macro-F1", Table.figure(macroF1), Table.figure(baseline.macroF1()));
        Table each = new Table("label", "precision", "recall", "F1", "rows");
        for (OfLabel label : labels) {
            each.row(
                    label.label(),
                    Table.figure(label.precision()),
                    Table.figure(label.recall()),
                    Table.figure(label.f1()),
                    String.valueOf(label.rows()));
        }
        List<String> header = new ArrayList<>(List.of("expected, then got"));
        header.addAll(confusion.keySet());
        Table matrix = new Table(header);
        confusion.forEach((expected, got) -> {
            List<String> row = new ArrayList<>(List.of(expected));
            got.values().forEach(count -> row.add(String.valueOf(count)));
            matrix.row(row);
        });
        return whole + "\n" + each + "\n" + matrix;
    }
}
