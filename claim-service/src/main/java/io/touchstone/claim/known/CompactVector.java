package io.touchstone.claim.known;

import java.util.Arrays;

/** An embedding in one byte a dimension: a quarter of the room, and a cosine that comes out the same from either side. */
public final class CompactVector {

    private static final double LARGEST = 127;

    private final byte[] values;

    private CompactVector(byte[] values) {
        this.values = values;
    }

    /** Scales so that the largest value fills a byte; the cosine changes by some thousandths. */
    public static CompactVector of(float[] vector) {
        double largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] values = new byte[vector.length];
        for (int i = 0; i < vector.length && largest > 0; i++) {
            values[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        return new CompactVector(values);
    }

    /** What {@link #bytes()} gave. */
    public static CompactVector of(byte[] bytes) {
        return new CompactVector(bytes.clone());
    }

    public byte[] bytes() {
        return values.clone();
    }

    /** Cosine similarity, from 0 (also for what points away) to 1. */
    public double cosine(CompactVector other) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException(
                    "vectors of " + values.length + " and " + other.values.length + " dimensions");
        }
        long product = 0;
        long own = 0;
        long others = 0;
        for (int i = 0; i < values.length; i++) {
            product += (long) values[i] * other.values[i];
            own += (long) values[i] * values[i];
            others += (long) other.values[i] * other.values[i];
        }
        return own == 0 || others == 0 ? 0 : Math.clamp(product / Math.sqrt((double) own * others), 0, 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompactVector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "CompactVector of " + values.length;
    }
}
