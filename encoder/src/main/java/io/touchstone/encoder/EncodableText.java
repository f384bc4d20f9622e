package io.touchstone.encoder;

import java.util.List;

/**
 * A text to encode as a whole and part by part.
 *
 * @param title what stands above the text, and helps to understand it; may be empty
 * @param parts the text in parts, for example sentences, in order
 */
public record EncodableText(String title, List<String> parts) {

    public EncodableText {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must not be empty");
        }
    }
}
