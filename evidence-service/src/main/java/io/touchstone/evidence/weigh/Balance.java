package io.touchstone.evidence.weigh;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The weight on each side.
 *
 * @param supporting heaviest first; without those that are much lighter than the heaviest
 * @param refuting the same against
 * @param weights of all that were weighed, by record id
 */
public record Balance(
        List<Assessed> supporting,
        List<Assessed> refuting,
        double supports,
        double refutes,
        Map<String, Double> weights) {

    public Balance {
        weights = Map.copyOf(weights);
        supporting = List.copyOf(supporting);
        refuting = List.copyOf(refuting);
    }

    public double total() {
        return supports + refutes;
    }

    /** Share of the weight that supports; one half where there is none. */
    public double share() {
        return total() > 0 ? supports / total() : 0.5;
    }

    /** How one-sided, 0 to 1. */
    public double clear() {
        return Math.abs(2 * share() - 1);
    }

    /** How much, 0 to 1. */
    public double much() {
        return 1 - Math.exp(-total() / 2);
    }

    /** The highest probability of a stance; 0 where there is none. */
    public double likeliest() {
        return Stream.concat(supporting.stream(), refuting.stream())
                .mapToDouble(Assessed::probability)
                .max()
                .orElse(0);
    }
}
