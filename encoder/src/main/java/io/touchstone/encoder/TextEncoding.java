package io.touchstone.encoder;

import java.util.List;

/**
 * The vectors of a text.
 *
 * @param whole of all of it
 * @param parts of each part, in order, as read in its context
 */
public record TextEncoding(float[] whole, List<float[]> parts) {

    public TextEncoding {
        parts = List.copyOf(parts);
    }
}
