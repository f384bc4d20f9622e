package io.touchstone.evidence.precedent;

import io.touchstone.contracts.verdicts.Label;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the reviewed claims that are like a claim were labelled, each counting the more the nearer it is.
 *
 * @param near the nearest first
 * @param shares of each label, adding up to 1; what is unknown is shared alike
 */
public record Votes(List<Near> near, Map<Label, Double> shares) {

    /** A reviewed claim of this similarity counts as much as all that is unknown, if {@code unknown} is 1. */
    private static final double UNIT = 0.9;

    public Votes {
        near = List.copyOf(near);
        shares = Map.copyOf(shares);
    }

    public static Votes none() {
        return of(List.of(), 1, 1);
    }

    /**
     * A vote of each, {@code exp(steepness * (similarity - 0.9))}.
     *
     * @param unknown what is added for what is not known, in votes of claims with a similarity of 0.9
     */
    public static Votes of(List<Near> near, double steepness, double unknown) {
        Map<Label, Double> votes = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            votes.put(label, unknown / Label.values().length);
        }
        near.forEach(one ->
                votes.merge(one.reviewed().label(), Math.exp(steepness * (one.similarity() - UNIT)), Double::sum));
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        votes.replaceAll((label, of) -> of / all);
        return new Votes(near, votes);
    }

    public boolean any() {
        return !near.isEmpty();
    }

    /** How much likelier a label is than by chance: the logarithm of its share by that of four alike; 0 without votes. */
    public double lean(Label label) {
        return Math.log(share(label) * Label.values().length);
    }

    /**
     * The label that they are followed in, whatever the words of the sources show: with the largest share, if that is large
     * enough and one of them is like enough.
     */
    public Optional<Label> followed(double leastShare, double leastSimilarity) {
        return Arrays.stream(Label.values())
                .max(Comparator.comparingDouble(this::share))
                .filter(label -> share(label) >= leastShare)
                .filter(label -> near.stream()
                        .anyMatch(one -> one.reviewed().label() == label && one.similarity() >= leastSimilarity));
    }

    private double share(Label label) {
        return shares.getOrDefault(label, 0.0);
    }
}
