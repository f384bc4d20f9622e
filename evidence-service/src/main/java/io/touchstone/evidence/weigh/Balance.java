package io.touchstone.evidence.weigh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weight on each side of what takes part.
 *
 * @param supporting heaviest first; without those that are much lighter than the heaviest
 * @param refuting the same against
 * @param weights of all that were weighed
 */
public record Balance(
        List<Assessed> supporting,
        List<Assessed> refuting,
        double supports,
        double refutes,
        Map<Assessed, Double> weights) {

    /** So much weight on each side leaves the balance open, however little is on the other. */
    private static final double OPEN = 0.3;

    public Balance {
        weights = Map.copyOf(weights);
        supporting = List.copyOf(supporting);
        refuting = List.copyOf(refuting);
    }

    public double total() {
        return supports + refutes;
    }

    /** How far it leans to the side of the claim, -1 to 1; little weight leans little. */
    public double lean() {
        return (supports - refutes) / (total() + OPEN);
    }

    /** The same on the supporting side with what another balance has there. */
    Balance supportedBy(Balance other) {
        Map<Assessed, Double> both = new HashMap<>(weights);
        other.supporting().forEach(one -> both.computeIfAbsent(one, other.weights()::get));
        return new Balance(other.supporting(), refuting, other.supports(), refutes, both);
    }
}
