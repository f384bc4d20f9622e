package io.touchstone.claim.classify;

import io.touchstone.claim.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One logistic regression for each label over traits and an embedding, as {@code TrainClassifiers} writes it.
 *
 * <p>Columns of the file: the feature, then a weight for each label. Its first row names the labels; rows {@code bias},
 * {@code scale} and {@code offset} hold what is added, and Platt's scaling of the sum, {@code scale * sum + offset}; rows
 * {@code e0}, {@code e1}, ... are the dimensions of the embedding, the others traits.
 */
final class LinearModel {

    private final List<String> labels;
    private final double[] bias;
    private final double[] scale;
    private final double[] offset;
    private final Map<String, double[]> traits = new HashMap<>();
    /** By dimension, then label. */
    private final double[][] embedding;

    private LinearModel(List<String> labels, Map<String, double[]> rows, String resource) {
        this.labels = labels;
        this.bias = taken(rows, "bias", resource);
        this.scale = taken(rows, "scale", resource);
        this.offset = taken(rows, "offset", resource);
        List<double[]> dimensions = new ArrayList<>();
        for (double[] row = rows.remove("e0"); row != null; row = rows.remove("e" + dimensions.size())) {
            dimensions.add(row);
        }
        this.embedding = dimensions.toArray(double[][]::new);
        this.traits.putAll(rows);
    }

    /**
     * Reads a model.
     *
     * @param resource below {@code io/touchstone/claim}
     * @throws IllegalStateException when it is not as it should be
     */
    static LinearModel load(String resource) {
        List<String> lines = Lexicon.rows(resource);
        if (lines.isEmpty()) {
            throw new IllegalStateException(resource + " is empty");
        }
        String[] header = lines.getFirst().split("\t");
        List<String> labels = Arrays.asList(header).subList(1, header.length);
        Map<String, double[]> rows = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            if (cells.length != header.length) {
                throw new IllegalStateException(resource + " has " + cells.length + " columns in the row of " + cells[0]
                        + ", but " + header.length + " in its first");
            }
            rows.put(cells[0], numbers(cells, resource));
        }
        return new LinearModel(List.copyOf(labels), rows, resource);
    }

    private static double[] numbers(String[] cells, String resource) {
        double[] numbers = new double[cells.length - 1];
        for (int i = 1; i < cells.length; i++) {
            try {
                numbers[i - 1] = Double.parseDouble(cells[i]);
            } catch (NumberFormatException e) {
                throw new IllegalStateException(resource + ": " + cells[0] + " has no number but " + cells[i], e);
            }
        }
        return numbers;
    }

    private static double[] taken(Map<String, double[]> rows, String name, String resource) {
        double[] row = rows.remove(name);
        if (row == null) {
            throw new IllegalStateException(resource + " has no row " + name);
        }
        return row;
    }

    List<String> labels() {
        return labels;
    }

    int dimensions() {
        return embedding.length;
    }

    /** What each label's sum is, before calibration. */
    double[] sums(Iterable<String> found, float[] vector) {
        double[] sums = bias.clone();
        for (String trait : found) {
            double[] weights = traits.get(trait);
            if (weights != null) {
                for (int label = 0; label < sums.length; label++) {
                    sums[label] += weights[label];
                }
            }
        }
        for (int label = 0; label < sums.length; label++) {
            sums[label] += meaning(vector, label);
        }
        return sums;
    }

    /** What the embedding adds to a label's sum. */
    double meaning(float[] vector, int label) {
        if (vector.length != embedding.length) {
            throw new IllegalArgumentException("a vector of " + vector.length + " dimensions, not " + embedding.length);
        }
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * embedding[i][label];
        }
        return sum;
    }

    /** What a trait adds to a label's sum; 0 when the model does not know it. */
    double weight(String trait, int label) {
        double[] weights = traits.get(trait);
        return weights == null ? 0 : weights[label];
    }

    /** The calibrated probability of a label whose sum is given, by itself. */
    double probability(double sum, int label) {
        return 1 / (1 + Math.exp(-(scale[label] * sum + offset[label])));
    }

    /** The label with the highest sum. */
    String likeliest(Iterable<String> found, float[] vector) {
        double[] sums = sums(found, vector);
        int best = 0;
        for (int label = 1; label < sums.length; label++) {
            if (sums[label] > sums[best]) {
                best = label;
            }
        }
        return labels.get(best);
    }
}
