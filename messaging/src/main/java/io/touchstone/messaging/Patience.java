package io.touchstone.messaging;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedRunnable;
import io.touchstone.storage.StoreFailures;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often a consumer tries before a message goes to the dead-letter topic.
 *
 * <p>A store or broker that is away is waited for (nothing else could be done meanwhile), up to a bound; anything else
 * that fails is tried three times in all; what can never be read is not tried again.
 */
public final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private final FailsafeExecutor<Object> executor;

    /** @param away how long a store or broker that is away is waited for */
    public Patience(Duration away) {
        RetryPolicy<Object> whileAway = RetryPolicy.builder()
                .handleIf(Patience::isAway)
                .withMaxRetries(-1)
                .withBackoff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .withMaxDuration(away)
                .onRetry(e -> LOG.warn("Waiting for what is away: {}", String.valueOf(e.getLastException())))
                .build();
        RetryPolicy<Object> otherwise = RetryPolicy.builder()
                .handleIf(e -> !isAway(e) && !(e instanceof UnreadableEventException))
                .withMaxRetries(2)
                .withBackoff(Duration.ofMillis(50), Duration.ofMillis(500))
                .onRetry(e -> LOG.warn("Trying again", e.getLastException()))
                .build();
        this.executor = Failsafe.with(otherwise, whileAway);
    }

    /** Runs the work, again where that may help; throws what it threw last. */
    public void call(CheckedRunnable work) {
        executor.run(work);
    }

    private static boolean isAway(Throwable failure) {
        return StoreFailures.isTransient(failure);
    }
}
