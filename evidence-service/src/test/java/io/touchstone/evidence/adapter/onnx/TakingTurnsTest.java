package io.touchstone.evidence.adapter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakingTurnsTest {

    @Test
    void resultsAreInOrder() {
        try (TakingTurns turns = new TakingTurns("test", 3)) {
            List<Integer> items = IntStream.range(0, 500).boxed().toList();

            assertThat(turns.all(items, i -> 2 * i))
                    .containsExactlyElementsOf(items.stream().map(i -> 2 * i).toList());
            assertThat(turns.all(List.of(), i -> i)).isEmpty();
        }
    }

    @Test
    void aShortListNeedNotWaitForALongOne() throws Exception {
        try (TakingTurns turns = new TakingTurns("test", 1)) {
            Queue<String> done = new ConcurrentLinkedQueue<>();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch shortListIsIn = new CountDownLatch(1);
            CompletableFuture<List<Integer>> longer = CompletableFuture.supplyAsync(
                    () -> turns.all(IntStream.range(0, 50).boxed().toList(), i -> {
                        begun.countDown();
                        shortListIsIn.await();
                        done.add("long");
                        return i;
                    }));
            begun.await();
            Thread shorter = Thread.ofPlatform().start(() -> turns.all(List.of(1, 2), i -> done.add("short")));
            // It waits for its results: so its first item stands in the queue.
            while (shorter.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            shortListIsIn.countDown();
            shorter.join();

            assertThat(longer.get()).hasSize(50);
            assertThat(List.copyOf(done).subList(0, 4)).containsExactly("long", "short", "long", "short");
        }
    }

    @Test
    void aFailureIsTheCallers() {
        try (TakingTurns turns = new TakingTurns("test", 2)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> turns.all(List.of(1, 2, 3), i -> {
                        throw new ArithmeticException("of " + i);
                    }))
                    .withMessageContaining("judging failed: java.lang.ArithmeticException: of ");
            assertThat(turns.all(List.of(1), i -> i)).containsExactly(1);
        }
    }

    @Test
    void nothingBeginsAfterTheEnd() {
        TakingTurns turns = new TakingTurns("test", 2);
        turns.close();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> turns.all(List.of(1), i -> i));
    }
}
