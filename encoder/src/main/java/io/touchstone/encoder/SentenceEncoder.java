package io.touchstone.encoder;

import java.util.List;

/** Turns texts into vectors of length one, so that near in meaning is near in space. Thread-safe. */
public interface SentenceEncoder {

    /** Name and version: vectors of two names do not compare. */
    String name();

    int dimensions();

    /** One vector for each short text that looks for something, in the order given. */
    List<float[]> queries(List<String> texts);

    /** One encoding for each text that can be found, in the order given. */
    List<TextEncoding> texts(List<EncodableText> texts);
}
