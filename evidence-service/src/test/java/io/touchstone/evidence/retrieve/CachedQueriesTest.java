package io.touchstone.evidence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import io.touchstone.testkit.HashingEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedQueriesTest {

    private final List<String> encoded = new ArrayList<>();

    private final SentenceEncoder counting = new SentenceEncoder() {

        private final HashingEncoder encoder = new HashingEncoder();

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
            encoded.addAll(texts);
            return encoder.queries(texts);
        }

        @Override
        public List<TextEncoding> texts(List<EncodableText> texts) {
            return encoder.texts(texts);
        }
    };

    @Test
    void eachTextIsEncodedOnceAndOrderIsKept() {
        CachedQueries cached = new CachedQueries(counting, 10);

        List<float[]> vectors = cached.queries(List.of("zinc", "iron", "zinc"));
        cached.queries(List.of("iron", "copper"));

        assertThat(encoded).containsExactly("zinc", "iron", "copper");
        assertThat(vectors.get(0)).isEqualTo(vectors.get(2)).isNotEqualTo(vectors.get(1));
        assertThat(vectors.get(1))
                .isEqualTo(new HashingEncoder().queries(List.of("iron")).getFirst());
    }

    @Test
    void whatWasNotUsedForLongestIsForgotten() {
        CachedQueries cached = new CachedQueries(counting, 2);

        cached.queries(List.of("zinc", "iron"));
        cached.queries(List.of("zinc"));
        cached.queries(List.of("copper"));
        encoded.clear();
        cached.queries(List.of("zinc", "iron"));

        assertThat(encoded).containsExactly("iron");
    }

    @Test
    void moreThanFitAreAnsweredAllTheSame() {
        CachedQueries cached = new CachedQueries(counting, 1);

        assertThat(cached.queries(List.of("a one", "b two", "c three")))
                .hasSize(3)
                .doesNotContainNull();
    }
}
