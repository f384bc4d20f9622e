package io.touchstone.local.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was got where what was expected.
 *
 * @param <L> the labels: all constants of an enum
 */
public final class Confusion<L extends Enum<L>> {

    private final Class<L> kind;
    private final List<L> labels;
    private final int[][] counts;

    public Confusion(Class<L> kind) {
        this.kind = kind;
        this.labels = List.of(kind.getEnumConstants());
        this.counts = new int[labels.size()][labels.size()];
    }

    public void add(L expected, L got) {
        counts[expected.ordinal()][got.ordinal()]++;
    }

    public List<L> labels() {
        return labels;
    }

    public int count(L expected, L got) {
        return counts[expected.ordinal()][got.ordinal()];
    }

    /** How many cases there are. */
    public int size() {
        return labels.stream().mapToInt(this::expected).sum();
    }

    public double accuracy() {
        return Share.of(labels.stream().mapToInt(label -> count(label, label)).sum(), size());
    }

    /** The mean of the labels' F1; a label that was neither expected nor got counts as 0. */
    public double macroF1() {
        return size() == 0
                ? Double.NaN
                : labels.stream()
                        .mapToDouble(label -> {
                            double f1 = of(label).f1();
                            return Double.isNaN(f1) ? 0 : f1;
                        })
                        .average()
                        .orElse(Double.NaN);
    }

    /** How far one label agrees. */
    public Agreement of(L label) {
        int right = count(label, label);
        int got = IntStream.range(0, labels.size())
                .map(i -> counts[i][label.ordinal()])
                .sum();
        return new Agreement(right, got - right, expected(label) - right);
    }

    /** How often a label was expected. */
    public int expected(L label) {
        return IntStream.of(counts[label.ordinal()]).sum();
    }

    /** The label that was expected most often; of several the first. */
    public L commonest() {
        return labels.stream()
                .max(Comparator.comparingInt(this::expected)
                        .thenComparing(Comparator.comparingInt((L label) -> label.ordinal())
                                .reversed()))
                .orElseThrow();
    }

    /** The same cases, had this label been said to all of them. */
    public Confusion<L> always(L label) {
        Confusion<L> all = new Confusion<>(kind);
        labels.forEach(wanted -> all.counts[wanted.ordinal()][label.ordinal()] = expected(wanted));
        return all;
    }
}
