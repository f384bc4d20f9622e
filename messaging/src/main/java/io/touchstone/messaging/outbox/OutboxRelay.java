package io.touchstone.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the pending events of stored documents, and only then removes them. An event may so be published twice
 * (with the same id) when a process dies in between; it is never lost.
 *
 * <p>The usual way is {@link #nudge(String)} right after the write. What is missed (a crash, a broker that is away) is
 * found by a sweep: at the start, soon after a failure, and now and then for the documents of copies that died.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int SWEEP_LIMIT = 500;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final OutboxStore store;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final Duration lease;
    private final ScheduledExecutorService workers;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final AtomicLong published = new AtomicLong();
    private volatile boolean failing;

    /**
     * @param lease how long a relay holds a document; longer than publishing takes at worst
     * @param threads how many documents are relayed at a time
     */
    public OutboxRelay(OutboxStore store, EventPublisher publisher, InstantSource clock, Duration lease, int threads) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
        this.lease = lease;
        this.workers = Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().name("outbox-", 0).factory());
    }

    /** Sweeps now and from then on at the given distance. */
    public OutboxRelay start(Duration sweepEvery) {
        workers.scheduleWithFixedDelay(this::sweepQuietly, 0, sweepEvery.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Tells that a document has pending events. Returns at once. */
    public void nudge(String id) {
        if (!queued.add(id)) {
            return;
        }
        try {
            workers.execute(() -> relay(id));
        } catch (RejectedExecutionException e) {
            // Closed meanwhile: the next start sweeps.
            queued.remove(id);
        }
    }

    /** How many events this relay published since it was made. */
    public long published() {
        return published.get();
    }

    /** Whether the last attempt failed, so that events are waiting for the broker. */
    public boolean failing() {
        return failing;
    }

    /** Relays all that is waiting; returns how many documents it tried. */
    public int sweep() {
        List<String> waiting = store.waiting(SWEEP_LIMIT);
        waiting.forEach(this::nudge);
        return waiting.size();
    }

    private void sweepQuietly() {
        try {
            if (sweep() == SWEEP_LIMIT) {
                workers.schedule(this::sweepQuietly, RETRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot look for pending events; trying again: {}", e.toString());
        }
    }

    private void relay(String id) {
        // Taken off first: a nudge from now on is a new one.
        queued.remove(id);
        try {
            while (relayOnce(id)) {
                // Events were added while the others were published.
            }
            failing = false;
        } catch (RuntimeException e) {
            failing = true;
            LOG.warn("Events of {} stay pending; trying again: {}", id, e.toString());
            again(id);
        }
    }

    private void again(String id) {
        try {
            workers.schedule(() -> nudge(id), RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed; events of {} wait for the next start", id);
        }
    }

    private boolean relayOnce(String id) {
        String name = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Optional<List<PendingEvent>> taken = store.take(id, name, now, now.plus(lease));
        if (taken.isEmpty()) {
            return false;
        }
        List<PendingEvent> events = taken.get();
        try {
            publisher.publish(events);
        } catch (RuntimeException e) {
            store.release(id, name);
            throw e;
        }
        published.addAndGet(events.size());
        return store.settle(id, name, events.stream().map(PendingEvent::id).collect(Collectors.toSet()));
    }

    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
