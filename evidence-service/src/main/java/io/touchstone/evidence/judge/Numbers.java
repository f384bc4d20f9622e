package io.touchstone.evidence.judge;

import io.touchstone.contracts.claims.Quantity;
import java.util.List;
import java.util.Objects;

/** Compares the numbers of a claim with those of a passage, unit by unit. */
public final class Numbers {

    /** Rounding is no mismatch: 30% and 31%, 300 and 322 million. */
    private static final double TOLERANCE = 0.08;

    /** What comparing came to. */
    public enum Outcome {
        /** The claim states no number with a unit that the passage has too. */
        NOTHING_TO_COMPARE,
        AGREE,
        DIFFER
    }

    private Numbers() {}

    /** Each number of the claim looks for an equal one of its unit; bare counts are not compared. */
    public static Outcome compare(List<Quantity> claim, List<Quantity> passage) {
        boolean compared = false;
        for (Quantity stated : claim) {
            List<Quantity> same = passage.stream()
                    .filter(q -> stated.unit() != null && Objects.equals(q.unit(), stated.unit()))
                    .toList();
            if (same.isEmpty()) {
                continue;
            }
            compared = true;
            if (same.stream().noneMatch(q -> near(q.value(), stated.value()))) {
                return Outcome.DIFFER;
            }
        }
        return compared ? Outcome.AGREE : Outcome.NOTHING_TO_COMPARE;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }
}
