package io.touchstone.contracts.claims;

import io.touchstone.contracts.Require;

/**
 * W3C Web Annotation text position.
 *
 * @param start first code point, 0-based
 * @param end one past the last code point
 */
public record TextPositionSelector(int start, int end) {

    public TextPositionSelector {
        Require.notNegative("start", start);
        if (end <= start) {
            throw new IllegalArgumentException("end must be after start " + start + ", but is " + end);
        }
    }
}
