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
     * The cases whose stated probability lies in a stretch.
     *
     * @param from the least probability in it
     * @param to the least that is above it; 1 itself lies in the last bin
     * @param stated mean of what was stated
     * @param truth share that was true
     */
    public record Bin(double from, double to, int cases, double stated, double truth) {}

    /** Ten bins of equal width, without those that are empty. */
    public List<Bin> bins() {
        double[] stated = new double[BINS];
        int[] hits = new int[BINS];
        int[] counts = new int[BINS];
        for (Case c : cases) {
            int bin = Math.min(BINS - 1, (int) (c.stated() * BINS));
            stated[bin] += c.stated();
            hits[bin] += c.truth() ? 1 : 0;
            counts[bin]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                bins.add(new Bin(
                        i / (double) BINS,
                        (i + 1) / (double) BINS,
                        counts[i],
                        stated[i] / counts[i],
                        hits[i] / (double) counts[i]));
            }
        }
        return bins;
    }

    /**
     * Expected calibration error: the mean distance, over the bins, between what was stated and how often it was true,
     * weighted by the cases in the bin (Guo et al. 2017).
     */
    public double error() {
        double sum = 0;
        for (Bin bin : bins()) {
            sum += bin.cases() * Math.abs(bin.stated() - bin.truth());
        }
        return cases.isEmpty() ? Double.NaN : sum / cases.size();
    }

    /** Brier score: the mean square of the distance between what was stated and 1 where it was true, 0 where not. */
    public double brier() {
        return cases.stream()
                .mapToDouble(c -> Math.pow(c.stated() - (c.truth() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
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
