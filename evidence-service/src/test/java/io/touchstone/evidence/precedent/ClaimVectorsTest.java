package io.touchstone.evidence.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.encoder.Vectors;
import io.touchstone.testkit.HashingEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimVectorsTest {

    private static final HashingEncoder ENCODER = new HashingEncoder();
    private static final List<String> TEXTS = List.of("Magnesium relieves migraine.", "Iron helps against fatigue.");

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimVectors.write(out, ENCODER.name(), TEXTS, ENCODER.queries(TEXTS));
        return out.toByteArray();
    }

    private static List<float[]> read(byte[] bytes, String encoder, List<String> texts) throws IOException {
        return ClaimVectors.read(new ByteArrayInputStream(bytes), encoder, ENCODER.dimensions(), texts);
    }

    @Test
    void whatIsReadIsNearlyWhatWasWritten() throws IOException {
        List<float[]> exact = ENCODER.queries(TEXTS);
        List<float[]> read = read(written(), ENCODER.name(), TEXTS);

        assertThat(read).hasSize(2);
        assertThat(Vectors.dot(read.get(0), exact.get(0))).isEqualTo(1, within(0.005));
        assertThat(Vectors.dot(read.get(0), exact.get(1)))
                .isEqualTo(Vectors.dot(exact.get(0), exact.get(1)), within(0.005));
    }

    @Test
    void vectorsOfAnotherEncoderOrOfOtherClaimsAreRefused() throws IOException {
        byte[] bytes = written();

        assertThatThrownBy(() -> read(bytes, "other/2", TEXTS))
                .hasMessageContaining("by hashing/1, but other/2 is in use");
        assertThatThrownBy(() -> read(bytes, ENCODER.name(), List.of("Zinc helps.")))
                .hasMessageContaining("of other claims");
    }

    @Test
    void whatIsTheSameIsNotMoreThanTheSame() throws IOException {
        for (float[] vector : read(written(), ENCODER.name(), TEXTS)) {
            assertThat(Vectors.dot(vector, vector)).isEqualTo(1, within(1e-6));
        }
    }

    @Test
    void aFileThatGoesOnIsRefused() throws IOException {
        byte[] bytes = written();

        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length + 1), ENCODER.name(), TEXTS))
                .hasMessageContaining("more of them than claims");
    }

    @Test
    void aFileThatIsCutShortIsRefused() throws IOException {
        byte[] bytes = written();

        for (int length : new int[] {0, 5, 60, bytes.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(bytes, length), ENCODER.name(), TEXTS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cut short");
        }
    }
}
