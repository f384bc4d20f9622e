package io.touchstone.evidence.adapter.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works off the lists of several callers on a few threads. The callers take turns, item by item: one with a thousand items
 * does not hold up one with three.
 */
final class TakingTurns implements AutoCloseable {

    private final ExecutorService threads;
    private final int parallel;

    TakingTurns(String name, int parallel) {
        this.parallel = parallel;
        this.threads = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    /** What is done to an item. */
    interface Work<T, R> {
        R on(T item) throws Exception;
    }

    /** The results, in the order of the items; throws when an item fails, and leaves the rest. */
    <T, R> List<R> all(List<T> items, Work<T, R> work) {
        if (items.isEmpty()) {
            return List.of();
        }
        Caller<T, R> caller = new Caller<>(items, work);
        for (int i = 0; i < Math.min(parallel, items.size()); i++) {
            threads.execute(caller::turn);
        }
        return caller.await();
    }

    private final class Caller<T, R> {

        private final List<T> items;
        private final Work<T, R> work;
        private final List<R> results;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger left;
        private final CompletableFuture<List<R>> done = new CompletableFuture<>();

        Caller(List<T> items, Work<T, R> work) {
            this.items = List.copyOf(items);
            this.work = work;
            this.left = new AtomicInteger(items.size());
            // Of fixed size: each place is written once, by one thread.
            @SuppressWarnings("unchecked")
            R[] places = (R[]) new Object[items.size()];
            this.results = Arrays.asList(places);
        }

        /** One item; then to the end of the queue. */
        void turn() {
            int at = next.getAndIncrement();
            if (at >= items.size() || done.isDone()) {
                return;
            }
            try {
                results.set(at, work.on(items.get(at)));
                if (left.decrementAndGet() == 0) {
                    done.complete(new ArrayList<>(results));
                } else {
                    threads.execute(this::turn);
                }
            } catch (Throwable e) {
                // Nobody else would hear of it: not of an Error, nor that the threads were closed meanwhile.
                done.completeExceptionally(e);
            }
        }

        List<R> await() {
            try {
                return done.get();
            } catch (InterruptedException e) {
                done.cancel(false);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while judging", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("judging failed: " + e.getCause(), e.getCause());
            }
        }
    }

    /** Waits for the items under way; those that have not begun fail. */
    @Override
    public void close() {
        threads.close();
    }
}
