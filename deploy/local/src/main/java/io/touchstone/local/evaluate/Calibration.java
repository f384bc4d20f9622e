package io.touchstone.local.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares stated probabilities with what was true. */
public final class Calibration {

    private static final int BINS = 10;

    private record Case(double stated, boolean truth) {}

    private final List<Case> cases = new ArrayList<>();

    /** @param stated probability, 0 to 1 */
    public void add(double stated, boolean truth) {
        cases.add(new Case(stated, truth));
    }

    public int size() {
        return cases.size();
    }

    /**
     * Expected calibration error: the mean distance, over ten bins of equal width, between what was stated and how often it
     * was true, weighted by the cases in the bin (Guo et al. 2017).
     */
    public double error() {
        double[] stated = new double[BINS];
        int[] hits = new int[BINS];
        for (Case c : cases) {
            int bin = Math.min(BINS - 1, (int) (c.stated() * BINS));
            stated[bin] += c.stated();
            hits[bin] += c.truth() ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(stated[bin] - hits[bin]);
        }
        return cases.isEmpty() ? Double.NaN : sum / cases.size();
    }

    /** Average precision: how well the stated probabilities order the cases, whatever threshold is chosen. */
    public double averagePrecision() {
        List<Case> ordered = new ArrayList<>(cases);
        ordered.sort(Comparator.comparingDouble((Case c) -> -c.stated()));
        int hits = 0;
        double sum = 0;
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).truth()) {
                hits++;
                sum += hits / (i + 1d);
            }
        }
        return hits == 0 ? Double.NaN : sum / hits;
    }
}
