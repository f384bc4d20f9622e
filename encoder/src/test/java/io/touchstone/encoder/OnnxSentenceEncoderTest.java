package io.touchstone.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real weights. */
class OnnxSentenceEncoderTest {

    private static OnnxSentenceEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = OnnxSentenceEncoder.load(2, 1);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void nearInMeaningIsNearInSpace() {
        float[] query = encoder.queries(List.of("Does magnesium help against headaches?"))
                .getFirst();
        List<TextEncoding> texts = encoder.texts(List.of(
                new EncodableText("Magnesium for migraine", List.of("Attacks were fewer.", "Stools were softer.")),
                new EncodableText("Oak growth", List.of("Oaks grow slowly in shade."))));

        assertThat(Vectors.dot(query, texts.get(0).whole()))
                .isGreaterThan(Vectors.dot(query, texts.get(1).whole()) + 0.1);
        assertThat(texts.get(0).parts()).hasSize(2);
    }

    @Test
    void aPartKnowsItsContext() {
        float[] query = encoder.queries(List.of("magnesium in migraine")).getFirst();
        TextEncoding told = encoder.texts(List.of(
                        new EncodableText("Magnesium for migraine", List.of("Attacks were fewer than on placebo."))))
                .getFirst();
        TextEncoding bare = encoder.texts(
                        List.of(new EncodableText("", List.of("Attacks were fewer than on placebo."))))
                .getFirst();

        assertThat(Vectors.dot(query, told.parts().getFirst()))
                .isGreaterThan(Vectors.dot(query, bare.parts().getFirst()));
    }

    @Test
    void aVectorDoesNotDependOnItsNeighbours() {
        EncodableText text = new EncodableText("Zinc", List.of("Zinc shortened colds by a day.", "Taste changed."));
        EncodableText other =
                new EncodableText("Ships", List.of("A much longer text on the building of ships. ".repeat(9)));

        TextEncoding alone = encoder.texts(List.of(text)).getFirst();
        TextEncoding among = encoder.texts(List.of(other, text, other)).get(1);

        assertThat(among.whole()).isEqualTo(alone.whole());
        assertThat(among.parts().get(1)).isEqualTo(alone.parts().get(1));
        assertThat(encoder.queries(List.of("ships", "zinc")).get(1))
                .isEqualTo(encoder.queries(List.of("zinc")).getFirst());
    }

    @Test
    void longTextsAreReadInWindows() {
        List<String> parts = IntStream.range(0, 60)
                .mapToObj(i -> "Sentence number " + i + " tells of the growth of oaks, elms and willows in wet soil.")
                .toList();
        TextEncoding encoding =
                encoder.texts(List.of(new EncodableText("Trees", parts))).getFirst();

        assertThat(encoding.parts()).hasSize(60);
        assertThat(Vectors.dot(encoding.whole(), encoding.whole())).isCloseTo(1, within(1e-4));
        assertThat(encoding.parts())
                .allSatisfy(p -> assertThat(Vectors.dot(p, p)).isCloseTo(1, within(1e-4)));
    }

    @Test
    void whatHasNoWordsHasAVectorToo() {
        TextEncoding encoding = encoder.texts(
                        List.of(new EncodableText("", List.of("\u200b", "x".repeat(5000), "word ".repeat(2000)))))
                .getFirst();
        assertThat(encoding.parts()).hasSize(3).allSatisfy(p -> assertThat(p).hasSize(encoder.dimensions()));
        assertThat(encoder.queries(List.of("!", "word ".repeat(3000)))).hasSize(2);
    }
}
