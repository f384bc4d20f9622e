package io.touchstone.evidence.judge;

import io.touchstone.contracts.claims.Frame.Direction;

/** Whether two statements point the same way. */
enum Polarity {
    SAME,
    OPPOSITE,
    UNKNOWN;

    /** What the directions of two frames say of each other. */
    static Polarity of(Direction claim, Direction passage) {
        return switch (claim) {
            case IMPROVES ->
                switch (passage) {
                    case IMPROVES -> SAME;
                    case WORSENS, NO_EFFECT -> OPPOSITE;
                    default -> UNKNOWN;
                };
            case WORSENS ->
                switch (passage) {
                    case WORSENS -> SAME;
                    case IMPROVES, NO_EFFECT -> OPPOSITE;
                    default -> UNKNOWN;
                };
            case CAUSES ->
                switch (passage) {
                    case CAUSES -> SAME;
                    case NO_EFFECT -> OPPOSITE;
                    default -> UNKNOWN;
                };
            case NO_EFFECT ->
                switch (passage) {
                    case NO_EFFECT, EQUAL -> SAME;
                    case IMPROVES, WORSENS, CAUSES -> OPPOSITE;
                    default -> UNKNOWN;
                };
            case EQUAL ->
                switch (passage) {
                    case EQUAL, NO_EFFECT -> SAME;
                    default -> UNKNOWN;
                };
            case APPROVED_FOR ->
                switch (passage) {
                    case APPROVED_FOR -> SAME;
                    case NOT_APPROVED_FOR -> OPPOSITE;
                    default -> UNKNOWN;
                };
            case NOT_APPROVED_FOR ->
                switch (passage) {
                    case NOT_APPROVED_FOR -> SAME;
                    case APPROVED_FOR -> OPPOSITE;
                    default -> UNKNOWN;
                };
            case IS, UNSTATED -> UNKNOWN;
        };
    }
}
