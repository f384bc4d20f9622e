package io.touchstone.local.evaluate.scifact;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import java.util.Optional;

/** What SciFact says of a claim, and of an abstract beside it. */
enum ScifactLabel {
    SUPPORT,
    CONTRADICT,
    NOT_ENOUGH_INFO;

    /** SciFact knows no conflict: it counts as not enough. */
    static ScifactLabel of(Label label) {
        return switch (label) {
            case SUPPORTED -> SUPPORT;
            case REFUTED -> CONTRADICT;
            case CONFLICTING, NOT_ENOUGH_EVIDENCE -> NOT_ENOUGH_INFO;
        };
    }

    /** Nothing of a passage that takes no side. */
    static Optional<ScifactLabel> of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> Optional.of(SUPPORT);
            case REFUTES -> Optional.of(CONTRADICT);
            case NEUTRAL -> Optional.empty();
        };
    }
}
