package io.touchstone.claim.classify;

import java.util.List;
import java.util.Locale;

/**
 * What a way of fitting says of rows that it was not fitted to.
 *
 * @param sums by row, then label
 * @param truth the index of each row's label; where there is one label, 0 for those that have it
 */
record Held(List<String> labels, LogisticRegression method, double[][] sums, int[] truth) {

    private static final int BINS = 10;

    private boolean binary() {
        return labels.size() == 1;
    }

    private int answer(int row) {
        if (binary()) {
            return sums[row][0] >= 0 ? 0 : 1;
        }
        int best = 0;
        for (int label = 1; label < labels.size(); label++) {
            if (sums[row][label] > sums[row][best]) {
                best = label;
            }
        }
        return best;
    }

    private double accuracy() {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += answer(i) == truth[i] ? 1 : 0;
        }
        return right / (double) truth.length;
    }

    private double f1(int label) {
        int found = 0;
        int meant = 0;
        int both = 0;
        for (int i = 0; i < truth.length; i++) {
            found += answer(i) == label ? 1 : 0;
            meant += truth[i] == label ? 1 : 0;
            both += answer(i) == label && truth[i] == label ? 1 : 0;
        }
        return both == 0 ? 0 : 2d * both / (found + meant);
    }

    /** What settings are chosen by: log loss for a probability (negative), else accuracy. */
    double score() {
        return binary() ? -logLoss() : accuracy();
    }

    private double logLoss() {
        double[] platt = platt()[0];
        double loss = 0;
        for (int i = 0; i < truth.length; i++) {
            double p = probability(sums[i][0], platt);
            loss -= Math.log(Math.max(1e-9, truth[i] == 0 ? p : 1 - p));
        }
        return loss / truth.length;
    }

    private static double probability(double sum, double[] platt) {
        return 1 / (1 + Math.exp(-(platt[0] * sum + platt[1])));
    }

    /** Expected calibration error over ten bins of equal width. */
    private double calibrationError() {
        double[] platt = platt()[0];
        double[] stated = new double[BINS];
        int[] hits = new int[BINS];
        for (int i = 0; i < truth.length; i++) {
            double p = probability(sums[i][0], platt);
            int bin = Math.min(BINS - 1, (int) (p * BINS));
            stated[bin] += p;
            hits[bin] += truth[i] == 0 ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(stated[bin] - hits[bin]);
        }
        return error / truth.length;
    }

    String figures() {
        return binary()
                ? String.format(
                        Locale.ROOT,
                        "F1 %.3f, accuracy %.3f, log loss %.3f, calibration error %.3f",
                        f1(0),
                        accuracy(),
                        logLoss(),
                        calibrationError())
                : String.format(Locale.ROOT, "accuracy %.3f", accuracy());
    }

    String table() {
        StringBuilder table = new StringBuilder();
        for (int label = 0; label < labels.size(); label++) {
            int own = label;
            long count = java.util.Arrays.stream(truth).filter(t -> t == own).count();
            if (count > 0) {
                table.append(
                        String.format(Locale.ROOT, "  %-16s F1 %.3f of %d%n", labels.get(label), f1(label), count));
            }
        }
        return table.toString();
    }

    /** For each label, slope and offset of the sum in a logistic curve (Platt), by Newton's method. */
    double[][] platt() {
        double[][] platt = new double[labels.size()][];
        for (int label = 0; label < labels.size(); label++) {
            platt[label] = platt(label);
        }
        return platt;
    }

    private double[] platt(int label) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < 50; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-6;
            double hab = 0;
            double hbb = 1e-6;
            for (int i = 0; i < truth.length; i++) {
                double x = sums[i][label];
                double p = probability(x, new double[] {a, b});
                double error = p - (truth[i] == label ? 1 : 0);
                double w = p * (1 - p);
                ga += error * x;
                gb += error;
                haa += w * x * x;
                hab += w * x;
                hbb += w;
            }
            double det = haa * hbb - hab * hab;
            a -= (hbb * ga - hab * gb) / det;
            b -= (haa * gb - hab * ga) / det;
        }
        return new double[] {a, b};
    }

    void list(List<? extends Object> rows) {
        for (int i = 0; i < truth.length; i++) {
            if (answer(i) != truth[i]) {
                System.out.println(answer(i) + " not " + truth[i] + " " + rows.get(i));
            }
        }
    }
}
