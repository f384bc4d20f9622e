package io.touchstone.evidence.boot;

import io.touchstone.evidence.library.LibraryIndex;
import io.touchstone.evidence.verdict.Reassessment;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs a reassessment once the library has been quiet for a moment after a change. */
final class KeptUpToDate implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(KeptUpToDate.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final Reassessment reassessment;
    private final LibraryIndex library;
    private final Duration quiet;
    private final Duration atLatest;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reassessment").factory());
    private @Nullable ScheduledFuture<?> waiting;
    private long firstChange;

    KeptUpToDate(Reassessment reassessment, LibraryIndex library, Duration quiet, Duration atLatest) {
        this.reassessment = reassessment;
        this.library = library;
        this.quiet = quiet;
        this.atLatest = atLatest;
    }

    /** Looks once at what changed while this service was down, and from then on after every change. */
    void start() {
        library.onChange(() -> after(quiet));
        after(quiet);
    }

    private synchronized void after(Duration delay) {
        ScheduledFuture<?> before = waiting;
        long now = System.nanoTime();
        if (before == null || before.isDone()) {
            firstChange = now;
        } else if (now - firstChange > atLatest.toNanos()) {
            return;
        } else {
            before.cancel(false);
        }
        try {
            waiting = worker.schedule(this::run, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed; claims are looked at again at the next start");
        }
    }

    private void run() {
        synchronized (this) {
            // A change from now on is one for the next pass.
            waiting = null;
        }
        try {
            Reassessment.Pass pass = reassessment.run();
            if (pass.checked() > 0) {
                LOG.infof(
                        "The library changed: %d claims looked at again, %d verdicts superseded",
                        pass.checked(), pass.superseded());
            }
        } catch (RuntimeException e) {
            LOG.warnf("Claims could not be looked at again; trying again: %s", e.toString());
            after(AFTER_FAILURE);
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
