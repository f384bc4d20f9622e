package io.touchstone.testkit;

import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.encoder.Vectors;
import java.util.List;
import java.util.Locale;

/** A stand-in for the sentence encoder: words hashed into a short vector. Near in words is near in space. */
public final class HashingEncoder implements SentenceEncoder {

    private final String name;
    private final int dimensions;

    public HashingEncoder() {
        this("hashing/1", 64);
    }

    public HashingEncoder(String name, int dimensions) {
        this.name = name;
        this.dimensions = dimensions;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public List<float[]> queries(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    @Override
    public List<TextEncoding> texts(List<EncodableText> texts) {
        return texts.stream()
                .map(text -> new TextEncoding(
                        vector(text.title() + " " + String.join(" ", text.parts())),
                        text.parts().stream().map(this::vector).toList()))
                .toList();
    }

    private float[] vector(String text) {
        float[] vector = new float[dimensions];
        vector[0] = 0.01f;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2) {
                vector[Math.floorMod(word.hashCode(), dimensions)] += 1;
            }
        }
        return Vectors.normalise(vector);
    }
}
