package io.touchstone.claim.classify;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One L2-regularised logistic regression for each label (LIBLINEAR), over traits and an embedding. Deterministic. */
final class LogisticRegression {

    /**
     * What is learnt from.
     *
     * @param label index of the label
     */
    record Row(Set<String> traits, float[] vector, int label) {}

    /** Learnt weights: features by name, a weight for each label. */
    record Weights(List<String> traits, double[][] ofTraits, double[][] ofVector, double[] bias) {

        double[] sums(Row row) {
            double[] sums = bias.clone();
            for (int i = 0; i < traits.size(); i++) {
                if (row.traits().contains(traits.get(i))) {
                    add(sums, ofTraits[i], 1);
                }
            }
            for (int i = 0; i < ofVector.length; i++) {
                add(sums, ofVector[i], row.vector()[i]);
            }
            return sums;
        }

        private static void add(double[] sums, double[] weights, double value) {
            for (int label = 0; label < sums.length; label++) {
                sums[label] += weights[label] * value;
            }
        }
    }

    private final double c;
    private final double vectorScale;
    private final int rarest;

    /**
     * @param c inverse strength of the regularisation
     * @param vectorScale what embeddings are multiplied by, so that they are regularised less than traits where above 1
     * @param rarest traits found less often are left out
     */
    LogisticRegression(double c, double vectorScale, int rarest) {
        this.c = c;
        this.vectorScale = vectorScale;
        this.rarest = rarest;
    }

    Weights fit(List<Row> rows, int labels) {
        List<String> traits = traits(rows);
        int dimensions = rows.getFirst().vector().length;
        Feature[][] features = rows.stream().map(row -> features(row, traits)).toArray(Feature[][]::new);
        double[][] ofTraits = new double[traits.size()][labels];
        double[][] ofVector = new double[dimensions][labels];
        double[] bias = new double[labels];
        for (int label = 0; label < labels; label++) {
            double[] weights = binary(rows, features, label, traits.size() + dimensions);
            for (int i = 0; i < traits.size(); i++) {
                ofTraits[i][label] = weights[i];
            }
            for (int i = 0; i < dimensions; i++) {
                ofVector[i][label] = weights[traits.size() + i] * vectorScale;
            }
            bias[label] = weights[traits.size() + dimensions];
        }
        return new Weights(traits, ofTraits, ofVector, bias);
    }

    private double[] binary(List<Row> rows, Feature[][] features, int label, int count) {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = count + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.size()][];
        problem.y = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Feature[] own = features[i];
            problem.x[i] = Arrays.copyOf(own, own.length + 1);
            problem.x[i][own.length] = new FeatureNode(count + 1, 1);
            problem.y[i] = rows.get(i).label() == label ? 1 : -1;
        }
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, c, 1e-4));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = model.getFeatureWeights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sign;
        }
        return weights;
    }

    private List<String> traits(List<Row> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> row.traits().forEach(trait -> counts.merge(trait, 1, Integer::sum)));
        return new ArrayList<>(new TreeSet<>(counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= rarest)
                .map(Map.Entry::getKey)
                .toList()));
    }

    private Feature[] features(Row row, List<String> traits) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            if (row.traits().contains(traits.get(i))) {
                features.add(new FeatureNode(i + 1, 1));
            }
        }
        for (int i = 0; i < row.vector().length; i++) {
            features.add(new FeatureNode(traits.size() + i + 1, row.vector()[i] * vectorScale));
        }
        return features.toArray(Feature[]::new);
    }
}
