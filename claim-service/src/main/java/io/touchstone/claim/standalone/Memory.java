package io.touchstone.claim.standalone;

import org.jspecify.annotations.Nullable;

/** A sentence that was read. What it names is looked for only when a later one refers back. Not thread-safe. */
final class Memory {

    private final Reader reader;
    private final String words;
    private @Nullable Reading reading;

    Memory(Reader reader, String words) {
        this.reader = reader;
        this.words = words;
    }

    String words() {
        return words;
    }

    Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = reader.read(words);
            reading = known;
        }
        return known;
    }
}
