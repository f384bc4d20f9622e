package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Label;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What each signal counts for each label: a log-linear model.
 *
 * @param kind of its rows in the table
 * @param needed the signals that it scores by
 */
record LabelScores(String kind, Set<Signal> needed, Map<Signal, double[]> counts) {

    LabelScores(String kind, Set<Signal> needed) {
        this(kind, needed, new EnumMap<>(Signal.class));
    }

    /** @param cells kind, signal, and a number for each label */
    void add(String[] cells) {
        Signal signal = Arrays.stream(Signal.values())
                .filter(s -> s.rowName().equals(cells[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no signal " + cells[1]));
        if (!needed.contains(signal)) {
            throw new IllegalArgumentException(kind + " does not go by " + cells[1]);
        }
        if (cells.length != 2 + Label.values().length) {
            throw new IllegalArgumentException("not one number for each label");
        }
        double[] numbers = Arrays.stream(Label.values())
                .mapToDouble(label -> Double.parseDouble(cells[2 + label.ordinal()]))
                .toArray();
        if (counts.put(signal, numbers) != null) {
            throw new IllegalArgumentException("twice");
        }
    }

    /** How likely the labels are, in their order: the shares of the exponentials of what the signals add up to. */
    double[] probabilities(Signals signals) {
        double[] likely = new double[Label.values().length];
        for (Signal signal : needed) {
            double[] numbers = counts.get(signal);
            if (numbers == null) {
                throw new IllegalStateException("the weighing table has no " + kind + "." + signal.rowName());
            }
            for (int i = 0; i < likely.length; i++) {
                likely[i] += numbers[i] * signals.value(signal);
            }
        }
        double highest = Arrays.stream(likely).max().orElseThrow();
        double[] shares =
                Arrays.stream(likely).map(score -> Math.exp(score - highest)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
