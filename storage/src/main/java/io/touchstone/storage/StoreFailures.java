package io.touchstone.storage;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what may pass when tried again from what will fail again. */
public final class StoreFailures {

    private static final int DUPLICATE_KEY = 11000;

    /**
     * Server error codes that say "not now": the retryable ones of the drivers' retryable writes specification, and
     * WriteConcernFailed (64), which says that the replicas did not answer in time. Our writes can all be repeated.
     */
    private static final Set<Integer> TRANSIENT_CODES =
            Set.of(6, 7, 50, 64, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

    private StoreFailures() {}

    /**
     * Whether this, or a cause of it, says that the store is away, too slow or changing its primary. Such a call can be
     * repeated as it is. False for all else: bad data, violated keys, programming errors, and an interrupted thread (that
     * is somebody asking us to stop).
     */
    public static boolean isTransient(Throwable failure) {
        return !anyCause(failure, MongoInterruptedException.class::isInstance)
                && anyCause(failure, StoreFailures::saysNotNow);
    }

    /** Whether this, or a cause of it, says that a unique key (or {@code _id}) exists already. */
    public static boolean isDuplicateKey(Throwable failure) {
        return anyCause(failure, cause -> switch (cause) {
            // Its own code is that of no server error, so the single writes have to be asked.
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY);
            case MongoException other -> other.getCode() == DUPLICATE_KEY;
            default -> false;
        });
    }

    private static boolean saysNotNow(Throwable failure) {
        return switch (failure) {
            case MongoSocketException e -> true;
            case MongoTimeoutException e -> true;
            case MongoExecutionTimeoutException e -> true;
            case MongoServerUnavailableException e -> true;
            case MongoConnectionPoolClearedException e -> true;
            case MongoNotPrimaryException e -> true;
            case MongoNodeIsRecoveringException e -> true;
            // The server that held the cursor was restarted: the query as a whole can be asked again.
            case MongoCursorNotFoundException e -> true;
            case MongoBulkWriteException e -> saysNotNow(e);
            case MongoException e -> TRANSIENT_CODES.contains(e.getCode()) || e.hasErrorLabel("RetryableWriteError");
            default -> false;
        };
    }

    /** A bulk write may pass later only when each write that failed may. */
    private static boolean saysNotNow(MongoBulkWriteException e) {
        if (!e.getWriteErrors().stream().allMatch(error -> TRANSIENT_CODES.contains(error.getCode()))) {
            return false;
        }
        return !e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null;
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        @Nullable Throwable next = failure;
        while (next != null && seen.add(next)) {
            if (test.test(next)) {
                return true;
            }
            next = next.getCause();
        }
        return false;
    }
}
