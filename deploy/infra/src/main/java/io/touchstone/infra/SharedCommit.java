package io.touchstone.infra;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of many threads durable together: whoever changed or saw something is held until a commit that began
 * after it has ended, so nobody is told of anything that a killed process could lose.
 *
 * <p>While a commit runs no change is under way, so what is on disk never holds half a change (a document without its
 * index entry, say). Reads go on meanwhile.
 */
final class SharedCommit implements AutoCloseable {

    private static final long TIDY_EVERY_NANOS = 1_000_000_000L;

    private final Runnable commit;
    private final BooleanSupplier tidy;
    private final Thread committer;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    /** Held in common by changes, alone by the commit. */
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock();

    /** How many changes have begun; the number of a change is its ticket. */
    private final AtomicLong begun = new AtomicLong();

    /** Set before the last commit: no change begins after it. */
    private volatile boolean refusing;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition answered = lock.newCondition();
    private long wanted; // by lock
    private volatile long durable; // written by lock
    private boolean closed; // by lock
    private boolean ended; // by lock: nothing will be committed any more

    /**
     * Starts its thread.
     *
     * @param commit writes all changes made so far to disk
     * @param tidy run about once a second after changes, alone, until it says that there is nothing more to do; may change
     *     how things are stored, not what
     */
    SharedCommit(Runnable commit, BooleanSupplier tidy) {
        this.commit = commit;
        this.tidy = tidy;
        this.committer = Thread.ofPlatform().name("store-commit").daemon().unstarted(this::run);
    }

    SharedCommit start() {
        committer.start();
        return this;
    }

    /** Makes a change; returns its result when it is on disk, and throws what it throws no sooner. */
    <T> T change(Supplier<T> change) {
        long ticket = 0;
        try {
            changing.readLock().lock();
            try {
                if (refusing) {
                    throw new NotDurableException(failure.getNow(null));
                }
                ticket = begun.incrementAndGet();
                return change.get();
            } finally {
                changing.readLock().unlock();
            }
        } finally {
            // Also when it threw: "there is one already" may tell of a change that is not on disk yet.
            awaitDurable(ticket);
        }
    }

    /** Looks at something; returns the result when all that it can have seen is on disk. */
    <T> T look(Supplier<T> look) {
        T result = look.get();
        awaitDurable(begun.get());
        return result;
    }

    /** Completes with the reason if a commit ever fails; from then on nothing is acknowledged any more. */
    CompletionStage<Throwable> failure() {
        return failure;
    }

    /** Ends with a last commit, so that those who wait are answered. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            asked.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitDurable(long ticket) {
        if (durable >= ticket) {
            return;
        }
        lock.lock();
        try {
            if (wanted < ticket) {
                wanted = ticket;
                asked.signal();
            }
            while (durable < ticket) {
                if (ended) {
                    throw new NotDurableException(failure.getNow(null));
                }
                answered.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDurableException(e);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            long tidied = System.nanoTime();
            boolean untidy = false;
            while (awaitWork(untidy ? tidied + TIDY_EVERY_NANOS - System.nanoTime() : Long.MAX_VALUE)) {
                untidy |= isWanted();
                commitAll();
                if (untidy && System.nanoTime() - tidied >= TIDY_EVERY_NANOS) {
                    untidy = alone(tidy::getAsBoolean);
                    tidied = System.nanoTime();
                    // What was moved takes no room in its old place once this is on disk.
                    commitAll();
                }
            }
            refusing = true;
            commitAll();
        } catch (Throwable e) { // whatever it is, nothing can be promised any more
            failure.complete(e);
            refusing = true;
        } finally {
            lock.lock();
            try {
                ended = true;
                answered.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void commitAll() {
        long covered = alone(() -> {
            long all = begun.get();
            commit.run();
            return all;
        });
        lock.lock();
        try {
            durable = covered;
            answered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** While no change is under way. */
    private <T> T alone(Supplier<T> work) {
        changing.writeLock().lock();
        try {
            return work.get();
        } finally {
            changing.writeLock().unlock();
        }
    }

    private boolean isWanted() {
        lock.lock();
        try {
            return wanted > durable;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a wish or the time to tidy; false when closed. */
    private boolean awaitWork(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (wanted <= durable && !closed && left > 0) {
                if (left == Long.MAX_VALUE) {
                    asked.await();
                } else {
                    left = asked.awaitNanos(left);
                }
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** It could not be made sure that something is on disk. */
    static final class NotDurableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotDurableException(@Nullable Throwable cause) {
            super("The store cannot write to its file any more", cause);
        }
    }
}
