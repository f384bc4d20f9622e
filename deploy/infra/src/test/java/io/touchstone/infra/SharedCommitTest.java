package io.touchstone.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.infra.SharedCommit.NotDurableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedCommitTest {

    private final Semaphore mayCommit = new Semaphore(0);
    private final Semaphore inCommit = new Semaphore(0);
    private final AtomicInteger commits = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SharedCommit shared = new SharedCommit(this::commit, () -> false).start();

    private void commit() {
        inCommit.release();
        mayCommit.acquireUninterruptibly();
        commits.incrementAndGet();
    }

    @AfterEach
    void stop() {
        mayCommit.release(1_000);
        shared.close();
        threads.shutdownNow();
    }

    @Test
    void aChangeIsAnsweredOnlyWhenACommitAfterItHasEnded() throws Exception {
        Future<String> changed = threads.submit(() -> shared.change(() -> "done"));
        inCommit.acquire();

        assertThat(changed.isDone()).isFalse();

        mayCommit.release();
        assertThat(changed.get()).isEqualTo("done");
        assertThat(commits).hasValue(1);
    }

    @Test
    void aLookWaitsForWhatItMayHaveSeen() throws Exception {
        Future<String> changed = threads.submit(() -> shared.change(() -> "done"));
        inCommit.acquire();
        CountDownLatch looked = new CountDownLatch(1);
        Future<String> seen = threads.submit(() -> shared.look(() -> {
            looked.countDown();
            return "seen";
        }));
        looked.await();

        assertThat(seen.isDone()).isFalse();

        mayCommit.release();
        assertThat(seen.get()).isEqualTo("seen");
        assertThat(changed.get()).isEqualTo("done");
        assertThat(commits).hasValue(1);
    }

    @Test
    void aLookWaitsForNothingWhenAllIsOnDisk() {
        assertThat(shared.look(() -> "seen")).isEqualTo("seen");
        assertThat(commits).hasValue(0);
    }

    @Test
    void aFailedChangeIsHeldToo() throws Exception {
        Future<String> failed = threads.submit(() -> shared.change(() -> {
            throw new IllegalArgumentException("there is one already");
        }));
        inCommit.acquire();

        assertThat(failed.isDone()).isFalse();

        mayCommit.release();
        assertThat(failed)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .withMessage("there is one already");
    }

    @Test
    void noCommitSeesHalfAChange() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger parts = new AtomicInteger();
        AtomicInteger partsAtCommit = new AtomicInteger();
        try (SharedCommit other = new SharedCommit(() -> partsAtCommit.set(parts.get()), () -> false).start()) {
            Future<?> slow = threads.submit(() -> other.change(() -> {
                parts.incrementAndGet();
                half.countDown();
                await(goOn);
                return parts.incrementAndGet();
            }));
            half.await();
            // Wants a commit while the slow one is half way.
            Future<?> quick = threads.submit(() -> other.change(() -> "quick"));

            assertThat(quick.isDone()).isFalse();
            assertThat(partsAtCommit).hasValue(0);

            goOn.countDown();
            slow.get();
            quick.get();
            assertThat(partsAtCommit).hasValue(2);
        }
    }

    @Test
    void manyChangesShareACommit() throws Exception {
        Future<String> first = threads.submit(() -> shared.change(() -> "first"));
        inCommit.acquire();
        int many = 20;
        CountDownLatch asked = new CountDownLatch(many);
        for (int i = 0; i < many; i++) {
            threads.submit(() -> {
                asked.countDown();
                return shared.change(() -> "more");
            });
        }
        asked.await();
        mayCommit.release(1_000);
        first.get();
        shared.close();

        // One for the first, one or a few for those that came while it ran, one at the end: never one each.
        assertThat(commits.get()).isLessThan(many);
    }

    @Test
    void tidiesUntilThereIsNothingMoreToDo() throws Exception {
        CountDownLatch tidied = new CountDownLatch(3);
        AtomicInteger times = new AtomicInteger();
        try (SharedCommit other = new SharedCommit(() -> {}, () -> {
                    tidied.countDown();
                    return times.incrementAndGet() < 3;
                })
                .start()) {
            other.change(() -> "once");
            tidied.await();
        }

        assertThat(times).hasValue(3);
    }

    @Test
    void closingAnswersThoseWhoWait() throws Exception {
        Future<String> changed = threads.submit(() -> shared.change(() -> "done"));
        inCommit.acquire();
        Future<?> closed = threads.submit(shared::close);
        mayCommit.release(2);

        assertThat(changed.get()).isEqualTo("done");
        closed.get();
    }

    @Test
    void nothingIsAcknowledgedAfterItIsClosed() {
        mayCommit.release(1);
        shared.close();

        AtomicInteger made = new AtomicInteger();

        assertThatExceptionOfType(NotDurableException.class).isThrownBy(() -> shared.change(made::incrementAndGet));
        assertThat(made).as("not even tried").hasValue(0);
    }

    @Test
    void nothingIsAcknowledgedOnceACommitHasFailed() {
        Supplier<RuntimeException> full = () -> new IllegalStateException("disk full");
        try (SharedCommit broken = new SharedCommit(
                        () -> {
                            throw full.get();
                        },
                        () -> false)
                .start()) {
            CompletableFuture<Throwable> failure = broken.failure().toCompletableFuture();

            assertThatExceptionOfType(NotDurableException.class)
                    .isThrownBy(() -> broken.change(() -> "lost"))
                    .havingCause()
                    .withMessage("disk full");
            assertThatExceptionOfType(NotDurableException.class).isThrownBy(() -> broken.change(() -> "lost too"));
            assertThatExceptionOfType(NotDurableException.class).isThrownBy(() -> broken.look(() -> "not sure"));
            assertThat(failure).isCompletedWithValueMatching(e -> e.getMessage().equals("disk full"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
