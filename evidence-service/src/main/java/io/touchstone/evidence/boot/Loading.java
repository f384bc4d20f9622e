package io.touchstone.evidence.boot;

import io.touchstone.evidence.verdict.Gate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a verdict needs is loaded. When it cannot be, messages go on waiting: they are not at fault, and are handled
 * by another copy once this one is stopped, or by this one once it is started where it can. Readiness says why, and liveness
 * that it will not come right by itself.
 */
final class Loading implements Gate, AutoCloseable {

    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile String step = "not started";
    private volatile @Nullable Throwable failure;

    /** Says what is being done. */
    void step(String what) {
        step = what;
    }

    String step() {
        return step;
    }

    void done() {
        step = "loaded";
        loaded.complete(null);
    }

    void failed(Throwable failure) {
        this.failure = failure;
    }

    @Override
    public boolean isOpen() {
        return loaded.isDone() && !loaded.isCompletedExceptionally();
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** How many messages wait. */
    int waiting() {
        return waiting.get();
    }

    @Override
    public void await() {
        waiting.incrementAndGet();
        try {
            loaded.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the service was stopped before all was loaded", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Lets go of the threads that wait. The consumers are closed by then: what they held comes again at the next start. */
    @Override
    public void close() {
        loaded.completeExceptionally(new IllegalStateException("stopped"));
    }
}
