package io.touchstone.local.evaluate;

/**
 * How far what was found agrees with what was wanted.
 *
 * @param right found and wanted
 * @param noise found and not wanted
 * @param missed wanted and not found
 */
public record Agreement(int right, int noise, int missed) {

    public static final Agreement NONE = new Agreement(0, 0, 0);

    public Agreement {
        if (right < 0 || noise < 0 || missed < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative, but are " + right + ", " + noise + " and " + missed);
        }
    }

    /** With one more case. */
    public Agreement and(boolean wanted, boolean found) {
        return new Agreement(
                right + (wanted && found ? 1 : 0),
                noise + (!wanted && found ? 1 : 0),
                missed + (wanted && !found ? 1 : 0));
    }

    public Agreement plus(Agreement other) {
        return new Agreement(right + other.right, noise + other.noise, missed + other.missed);
    }

    /** No number where nothing was found. */
    public double precision() {
        return Share.of(right, right + noise);
    }

    /** No number where nothing was wanted. */
    public double recall() {
        return Share.of(right, right + missed);
    }

    /** No number where nothing was found and nothing wanted. */
    public double f1() {
        return Share.of(2 * right, 2 * right + noise + missed);
    }
}
