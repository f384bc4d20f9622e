package io.touchstone.vocabulary;

import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what the frame reader reads against labels, field by field. */
final class FrameScores {

    /** From this share of common words (F1) on, two phrases say the same. */
    private static final double SAME_PHRASE = 0.7;

    /** Counts of one field. */
    static final class Field {
        private int right;
        private int read;
        private int labelled;

        double precision() {
            return read == 0 ? 1 : (double) right / read;
        }

        double recall() {
            return labelled == 0 ? 1 : (double) right / labelled;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        int labelled() {
            return labelled;
        }
    }

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();

    static FrameScores of(FrameReader reader, List<LabelledFrame> frames) {
        FrameScores scores = new FrameScores();
        frames.forEach(labelled -> scores.add(labelled, reader.read(labelled.sentence())));
        return scores;
    }

    private void add(LabelledFrame labelled, Frame frame) {
        lists("interventions", labelled, labelled.interventions(), frame.interventions());
        lists("conditions", labelled, labelled.conditions(), frame.conditions());
        lists(
                "direction",
                labelled,
                List.of(labelled.direction()),
                List.of(frame.direction().name()));
        phrases("comparator", labelled, labelled.comparator(), frame.comparator());
        phrases("population", labelled, labelled.population(), frame.population());
        phrases("timeFrame", labelled, labelled.timeFrame(), frame.timeFrame());
        phrases("route", labelled, labelled.route(), frame.route());
        lists(
                "quantities",
                labelled,
                labelled.quantities(),
                frame.quantities().stream().map(FrameScores::words).toList());
    }

    private static String words(Quantity quantity) {
        String value = quantity.value() == Math.rint(quantity.value())
                ? String.valueOf((long) quantity.value())
                : String.valueOf(Math.round(quantity.value() * 10) / 10.0);
        return quantity.unit() == null ? value : value + " " + quantity.unit();
    }

    private void lists(String name, LabelledFrame labelled, List<String> wanted, List<String> read) {
        Field field = fields.computeIfAbsent(name, key -> new Field());
        List<String> left = new ArrayList<>(wanted);
        long right = read.stream().filter(left::remove).count();
        field.right += (int) right;
        field.read += read.size();
        field.labelled += wanted.size();
        if (right != read.size() || right != wanted.size()) {
            errors.add(String.format(
                    Locale.ROOT,
                    "%-13s %s%n              wanted %s, read %s",
                    name,
                    labelled.sentence(),
                    wanted,
                    read));
        }
    }

    private void phrases(String name, LabelledFrame labelled, String wanted, @Nullable String read) {
        List<String> nothing = List.of();
        boolean same = read != null && !wanted.isEmpty() && alike(wanted, read);
        lists(
                name,
                labelled,
                wanted.isEmpty() ? nothing : List.of(wanted),
                read == null ? nothing : List.of(same ? wanted : read));
    }

    private static boolean alike(String one, String other) {
        List<String> ones = LabelledFrame.words(one);
        List<String> others = new ArrayList<>(LabelledFrame.words(other));
        int size = ones.size() + others.size();
        long common = ones.stream().filter(others::remove).count();
        return 2.0 * common / size >= SAME_PHRASE;
    }

    Map<String, Field> fields() {
        return fields;
    }

    Field field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    List<String> errors() {
        return errors;
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%-14s %9s %9s %6s %9s%n", "field", "precision", "recall", "F1", "labelled"));
        fields.forEach((name, field) -> table.append(String.format(
                Locale.ROOT,
                "%-14s %9.2f %9.2f %6.2f %9d%n",
                name,
                field.precision(),
                field.recall(),
                field.f1(),
                field.labelled())));
        return table.toString();
    }
}
