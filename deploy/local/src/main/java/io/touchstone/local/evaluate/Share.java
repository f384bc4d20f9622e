package io.touchstone.local.evaluate;

/** A part of a whole. */
final class Share {

    private Share() {}

    /** No number of nothing. */
    static double of(int part, int whole) {
        return whole == 0 ? Double.NaN : part / (double) whole;
    }
}
