package io.touchstone.evidence.judge;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.verdicts.Stance;

/** How likely each stance is; they sum to 1. */
public record StanceProbabilities(double supports, double refutes, double neutral) {

    private static final double TOLERANCE = 1e-6;

    public StanceProbabilities {
        Require.probability("supports", supports);
        Require.probability("refutes", refutes);
        Require.probability("neutral", neutral);
        if (Math.abs(supports + refutes + neutral - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "probabilities must sum to 1, but sum to " + (supports + refutes + neutral));
        }
    }

    /** The share that is not neutral, and of that the share that supports; both 0 to 1. */
    public static StanceProbabilities of(double relevant, double supporting) {
        double supports = relevant * supporting;
        double refutes = relevant * (1 - supporting);
        return new StanceProbabilities(supports, refutes, Math.max(0, 1 - supports - refutes));
    }

    /** These, with the odds of supporting and of refuting so many times as high. */
    public StanceProbabilities times(double supporting, double refuting) {
        double s = supports * supporting;
        double r = refutes * refuting;
        double sum = s + r + neutral;
        return new StanceProbabilities(s / sum, r / sum, Math.max(0, 1 - s / sum - r / sum));
    }

    /** The mean with others, these with weight {@code own}, 0 to 1. */
    public StanceProbabilities mixed(StanceProbabilities others, double own) {
        double s = own * supports + (1 - own) * others.supports;
        double r = own * refutes + (1 - own) * others.refutes;
        return new StanceProbabilities(s, r, Math.max(0, 1 - s - r));
    }

    /** The likeliest stance; neutral when in doubt. */
    public Stance stance() {
        if (neutral >= supports && neutral >= refutes) {
            return Stance.NEUTRAL;
        }
        return supports == refutes ? Stance.NEUTRAL : supports > refutes ? Stance.SUPPORTS : Stance.REFUTES;
    }

    public double of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> supports;
            case REFUTES -> refutes;
            case NEUTRAL -> neutral;
        };
    }
}
