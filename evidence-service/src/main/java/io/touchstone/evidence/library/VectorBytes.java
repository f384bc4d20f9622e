package io.touchstone.evidence.library;

import io.touchstone.encoder.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Vectors as they are stored: the whole, then each part, 32-bit floats, little endian. */
public final class VectorBytes {

    private VectorBytes() {}

    public static byte[] write(TextEncoding encoding) {
        int dimensions = encoding.whole().length;
        ByteBuffer out = ByteBuffer.allocate(
                        Float.BYTES * dimensions * (1 + encoding.parts().size()))
                .order(ByteOrder.LITTLE_ENDIAN);
        put(out, encoding.whole());
        encoding.parts().forEach(part -> put(out, part));
        return out.array();
    }

    /** @param parts how many parts there are beside the whole */
    public static TextEncoding read(byte[] bytes, int parts) {
        if (bytes.length % (Float.BYTES * (1 + parts)) != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are not " + (1 + parts) + " vectors");
        }
        int dimensions = bytes.length / Float.BYTES / (1 + parts);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] whole = get(in, dimensions);
        List<float[]> vectors = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            vectors.add(get(in, dimensions));
        }
        return new TextEncoding(whole, vectors);
    }

    private static void put(ByteBuffer out, float[] vector) {
        for (float x : vector) {
            out.putFloat(x);
        }
    }

    private static float[] get(ByteBuffer in, int dimensions) {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = in.getFloat();
        }
        return vector;
    }
}
