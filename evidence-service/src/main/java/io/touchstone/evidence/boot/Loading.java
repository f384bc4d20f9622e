package io.touchstone.evidence.boot;

import io.touchstone.evidence.adapter.kafka.Gate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Whether what a verdict needs is loaded. */
final class Loading implements Gate {

    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private volatile String step = "not started";

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
        loaded.completeExceptionally(failure);
    }

    boolean isDone() {
        return loaded.isDone() && !loaded.isCompletedExceptionally();
    }

    @Nullable
    Throwable failure() {
        return loaded.isCompletedExceptionally() ? loaded.exceptionNow() : null;
    }

    @Override
    public void await() {
        try {
            loaded.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the evidence library could not be loaded", e.getCause());
        }
    }
}
