package io.touchstone.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int PROBED = 3;
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final OutboxStore store;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final Duration lease;
    private final ScheduledExecutorService workers;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final AtomicLong published = new AtomicLong();
    private final AtomicBoolean probing = new AtomicBoolean();
    private final AtomicInteger failedProbes = new AtomicInteger();
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
            if (sweep() == SWEEP_LIMIT && !failing) {
                workers.schedule(this::sweepQuietly, RETRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot look for pending events; trying again: {}", e.toString());
        }
    }

    private void relay(String id) {
        // Taken off first: a nudge from now on is a new one.
        queued.remove(id);
        if (!failing) {
            tryRelay(id);
        }
    }

    private boolean tryRelay(String id) {
        try {
            while (relayOnce(id)) {
                // Events were added while the others were published.
            }
            return true;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Events of {} (and maybe others) stay pending; trying again until they are published", id, e);
            }
            failing = true;
            probeLater();
            return false;
        }
    }

    private void probeLater() {
        if (!probing.compareAndSet(false, true)) {
            return;
        }
        long delay = Math.min(LONGEST_RETRY.toMillis(), RETRY.toMillis() << Math.min(10, failedProbes.get()));
        try {
            workers.schedule(this::probe, delay, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed; what is pending waits for the next start");
        }
    }

    /**
     * While nothing can be published only a few documents are tried, now and then. They are taken at random, so that one
     * that can never be published does not keep the others waiting.
     */
    private void probe() {
        probing.set(false);
        try {
            List<String> waiting = new ArrayList<>(store.waiting(SWEEP_LIMIT));
            Collections.shuffle(waiting);
            boolean any = waiting.isEmpty();
            for (String id : waiting.subList(0, Math.min(PROBED, waiting.size()))) {
                any |= tryRelay(id);
            }
            if (any) {
                failedProbes.set(0);
                failing = false;
                LOG.info("Events are published again");
                sweep();
                return;
            }
        } catch (RuntimeException e) {
            LOG.debug("The store is away, too", e);
        }
        failedProbes.incrementAndGet();
        probeLater();
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
