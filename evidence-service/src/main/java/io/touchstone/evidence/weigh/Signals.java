package io.touchstone.evidence.weigh;

import io.touchstone.evidence.claim.StatedClaim;
import io.touchstone.evidence.claim.Statement;
import io.touchstone.evidence.precedent.Votes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a claim and the sources found for it amount to, in numbers. */
final class Signals {

    private final Map<Signal, Double> values = new EnumMap<>(Signal.class);
    private final double steepness;

    Signals(double steepness) {
        this.steepness = steepness;
    }

    /** @param admitted sources that may decide such a claim, whatever their scope */
    static Signals of(
            WeighingTable table,
            StatedClaim claim,
            Statement statement,
            Assertion assertion,
            List<Assessed> admitted,
            Balance balance,
            ByCondition conditions,
            Votes votes) {
        Signals signals = new Signals(table.line("nearness-signal"));
        signals.put(Signal.CONSTANT, 1);
        signals.evidence(
                admitted.stream()
                        .filter(Assessed::inScope)
                        // what is only not on a list says nothing where another source says so in words
                        .filter(a -> !a.byOmission() || balance.weights().containsKey(a))
                        .toList(),
                balance);
        if (balance.supporting().isEmpty()) {
            signals.lessDirect(admitted);
        }
        signals.words(claim, statement, assertion);
        signals.put(Signal.SEVERAL_CONDITIONS, conditions.several());
        signals.put(Signal.CONDITIONS_UNCOVERED, conditions.shareUncovered());
        if (votes.any()) {
            Signal.REVIEWED.forEach((label, signal) -> signals.put(signal, votes.lean(label)));
        }
        return signals;
    }

    /** Whether like claims were reviewed. */
    boolean reviewed() {
        return values.containsKey(Signal.REVIEWED_SUPPORTED);
    }

    double value(Signal signal) {
        return values.getOrDefault(signal, 0.0);
    }

    private void evidence(List<Assessed> inScope, Balance balance) {
        put(Signal.LIKELIEST_FOR, highest(inScope, Signals::backs));
        put(Signal.LIKELIEST_AGAINST, highest(inScope, Signals::denies));
        put(Signal.LIKELIEST_OF_BOTH, Math.min(value(Signal.LIKELIEST_FOR), value(Signal.LIKELIEST_AGAINST)));
        put(Signal.WEIGHT_FOR, Math.log1p(balance.supports()));
        put(Signal.WEIGHT_AGAINST, Math.log1p(balance.refutes()));
        put(Signal.BALANCE, balance.lean());
        double nearest = highest(inScope, Assessed::similarity);
        put(Signal.NEAREST_FOR, highest(inScope, a -> backs(a) * nearness(a, nearest)));
        put(Signal.NEAREST_AGAINST, highest(inScope, a -> denies(a) * nearness(a, nearest)));
    }

    private void lessDirect(List<Assessed> admitted) {
        put(
                Signal.PART_FOR,
                highest(admitted.stream().filter(a -> a.scope().componentOnly()).toList(), Signals::backs));
        put(
                Signal.ANIMALS_FOR,
                highest(admitted.stream().filter(a -> a.scope().animalsOnly()).toList(), Signals::backs));
    }

    private void words(StatedClaim claim, Statement statement, Assertion assertion) {
        put(
                switch (Strength.ofWords(claim, statement)) {
                    case 3 -> Signal.WORDS_ABSOLUTE;
                    case 2 -> Signal.WORDS_PLAIN;
                    case 1 -> Signal.WORDS_HEDGED;
                    default -> Signal.WORDS_OPEN;
                },
                1);
        put(
                switch (assertion) {
                    case GENERAL -> Signal.STATES_GENERAL;
                    case FINDING -> Signal.STATES_FINDING;
                    case RECORD -> Signal.STATES_RECORD;
                },
                1);
    }

    private void put(Signal signal, double value) {
        values.put(signal, value);
    }

    private static double backs(Assessed assessed) {
        return assessed.probabilities().supports();
    }

    private static double denies(Assessed assessed) {
        return assessed.probabilities().refutes();
    }

    private double nearness(Assessed assessed, double nearest) {
        return Math.exp(-steepness * (nearest - assessed.similarity()));
    }

    private static double highest(List<Assessed> sources, ToDoubleFunction<Assessed> value) {
        return sources.stream().mapToDouble(value).max().orElse(0);
    }
}
