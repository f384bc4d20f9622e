package io.touchstone.evidence.precedent;

import io.touchstone.contracts.Digest;
import io.touchstone.encoder.Vectors;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Vectors of reviewed claims, made beforehand: to encode thousands of claims at every start would take as long as the rest of
 * it. Each number is stored in a byte, which moves cosines by less than 0.005.
 */
final class ClaimVectors {

    private static final int MOST = Byte.MAX_VALUE;

    private ClaimVectors() {}

    /**
     * Writes them with what tells whether they fit.
     *
     * @param encoder name of the one that made them
     */
    static void write(OutputStream target, String encoder, List<String> texts, List<float[]> vectors)
            throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeUTF(encoder);
        out.writeUTF(digest(texts));
        for (float[] vector : vectors) {
            float largest = 0;
            for (float x : vector) {
                largest = Math.max(largest, Math.abs(x));
            }
            out.writeFloat(largest / MOST);
            for (float x : vector) {
                out.writeByte(largest == 0 ? 0 : Math.round(x * MOST / largest));
            }
        }
        out.flush();
    }

    /**
     * Reads those of these texts, in their order.
     *
     * @throws IllegalStateException when they are of other texts, by another encoder, or cut short
     */
    static List<float[]> read(InputStream source, String encoder, int dimensions, List<String> texts)
            throws IOException {
        DataInputStream in = new DataInputStream(source);
        try {
            String by = in.readUTF();
            if (!by.equals(encoder)) {
                throw new IllegalStateException("vectors of reviewed claims are by " + by + ", but " + encoder
                        + " is in use: write them anew with WriteVectors");
            }
            if (!in.readUTF().equals(digest(texts))) {
                throw new IllegalStateException(
                        "vectors of reviewed claims are of other claims: write them anew with WriteVectors");
            }
            List<float[]> vectors = new ArrayList<>(texts.size());
            byte[] numbers = new byte[dimensions];
            for (int i = 0; i < texts.size(); i++) {
                float scale = in.readFloat();
                in.readFully(numbers);
                float[] vector = new float[dimensions];
                for (int d = 0; d < dimensions; d++) {
                    vector[d] = numbers[d] * scale;
                }
                vectors.add(Vectors.normalise(vector));
            }
            if (in.read() >= 0) {
                throw new IllegalStateException("vectors of reviewed claims: more of them than claims");
            }
            return vectors;
        } catch (EOFException e) {
            throw new IllegalStateException("vectors of reviewed claims are cut short", e);
        }
    }

    private static String digest(List<String> texts) {
        return Digest.sha256(String.join("\n", texts));
    }
}
