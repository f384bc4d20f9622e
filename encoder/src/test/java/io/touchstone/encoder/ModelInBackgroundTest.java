package io.touchstone.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ModelInBackgroundTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void whoNeedsItSoonerWaits() {
        CountDownLatch read = new CountDownLatch(1);
        ModelInBackground<String> model = new ModelInBackground<>("The model", () -> await(read), closed::add);

        assertThat(model.isLoaded()).isFalse();
        assertThat(model.failure()).isEmpty();
        read.countDown();

        assertThat(model.get()).isEqualTo("the model");
        assertThat(model.isLoaded()).isTrue();
        model.close();
        assertThat(closed).containsExactly("the model");
    }

    @Test
    void oneThatCannotBeLoadedSaysWhy() {
        ModelInBackground<String> model = new ModelInBackground<>(
                "The model",
                () -> {
                    throw new IllegalArgumentException("model.onnx does not exist");
                },
                closed::add);

        assertThatExceptionOfType(ModelUnavailableException.class)
                .isThrownBy(model::get)
                .withMessage("The model is not available: model.onnx does not exist")
                .withCauseInstanceOf(IllegalArgumentException.class);
        assertThat(model.isLoaded()).isFalse();
        assertThat(model.failure()).isEqualTo("model.onnx does not exist");
        model.close();
        assertThat(closed).isEmpty();
    }

    @Test
    void aFailureWithoutWordsIsNamed() {
        ModelInBackground<String> model = new ModelInBackground<>(
                "The model",
                () -> {
                    throw new UnsatisfiedLinkError();
                },
                closed::add);

        assertThatExceptionOfType(ModelUnavailableException.class)
                .isThrownBy(model::get)
                .withMessageContaining("UnsatisfiedLinkError");
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "the model";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
