package io.touchstone.evidence.verdict;

import java.util.List;

/** Logistic regression for a handful of features and a few hundred rows, held towards zero but for the constant. */
final class LogisticFit {

    private static final double RIDGE = 2.0;
    private static final int STEPS = 20_000;
    private static final double RATE = 0.01;

    private LogisticFit() {}

    /** The first feature is the constant 1. */
    static double[] of(List<double[]> features, List<Boolean> right) {
        int width = features.isEmpty() ? 4 : features.getFirst().length;
        double[] weights = new double[width];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[width];
            for (int i = 0; i < features.size(); i++) {
                double off = probability(weights, features.get(i)) - (right.get(i) ? 1 : 0);
                for (int j = 0; j < width; j++) {
                    gradient[j] += off * features.get(i)[j];
                }
            }
            for (int j = 0; j < width; j++) {
                double held = j == 0 ? 0 : RIDGE * weights[j];
                weights[j] -= RATE * (gradient[j] + held) / Math.max(1, features.size()) * 10;
            }
        }
        return weights;
    }

    private static double probability(double[] weights, double[] features) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * features[j];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
