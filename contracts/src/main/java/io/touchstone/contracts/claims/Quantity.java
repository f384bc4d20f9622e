package io.touchstone.contracts.claims;

import io.touchstone.contracts.Require;
import org.jspecify.annotations.Nullable;

/**
 * A number a claim states.
 *
 * @param value the number, in {@code unit}; a percentage is stated as 0 to 100
 * @param unit UCUM-like unit ({@code %}, {@code mg/kg}, {@code h}, {@code d}, {@code wk}, {@code mo}, {@code a},
 *     {@code people}); absent for a bare count
 * @param quote the words it was read from
 */
public record Quantity(double value, @Nullable String unit, String quote) {

    public Quantity {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("value must be finite, but is " + value);
        }
        Require.text("quote", quote);
    }
}
