package io.touchstone.evidence.retrieve;

import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Remembers the vectors of queries: the same claim comes back in many documents, and in every reassessment. */
public final class CachedQueries implements SentenceEncoder {

    private final SentenceEncoder encoder;
    private final Map<String, float[]> cache;

    /** @param capacity how many queries are remembered; the one that was not used for longest is forgotten */
    public CachedQueries(SentenceEncoder encoder, int capacity) {
        this.encoder = encoder;
        this.cache = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > capacity;
            }
        };
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public List<float[]> queries(List<String> texts) {
        Map<String, float[]> known = new HashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        synchronized (cache) {
            for (String text : texts) {
                float[] vector = cache.get(text);
                if (vector == null) {
                    unknown.add(text);
                } else {
                    known.put(text, vector);
                }
            }
        }
        if (!unknown.isEmpty()) {
            List<String> missing = new ArrayList<>(unknown);
            List<float[]> vectors = encoder.queries(missing);
            synchronized (cache) {
                for (int i = 0; i < missing.size(); i++) {
                    known.put(missing.get(i), vectors.get(i));
                    cache.put(missing.get(i), vectors.get(i));
                }
            }
        }
        List<float[]> result = new ArrayList<>(texts.size());
        texts.forEach(text -> result.add(Objects.requireNonNull(known.get(text))));
        return result;
    }

    @Override
    public List<TextEncoding> texts(List<EncodableText> texts) {
        return encoder.texts(texts);
    }
}
