package io.touchstone.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aStoreThatIsAwayIsWaitedFor() {
        new Patience(Duration.ofMinutes(1)).call(() -> {
            if (tries.incrementAndGet() < 5) {
                throw new MongoTimeoutException("away");
            }
        });
        assertThat(tries).hasValue(5);
    }

    @Test
    void theWaitIsBounded() {
        assertThatThrownBy(() -> new Patience(Duration.ofMillis(250)).call(() -> {
                    tries.incrementAndGet();
                    throw new MongoTimeoutException("away");
                }))
                .isInstanceOf(MongoTimeoutException.class);
        assertThat(tries).hasValueBetween(1, 20);
    }

    @Test
    void anyOtherFailureIsTriedThreeTimes() {
        assertThatThrownBy(() -> new Patience(Duration.ofMinutes(1)).call(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatCannotBeReadIsNotTriedAgain() {
        assertThatThrownBy(() -> new Patience(Duration.ofMinutes(1)).call(() -> {
                    tries.incrementAndGet();
                    throw new UnreadableEventException("poison");
                }))
                .isInstanceOf(UnreadableEventException.class);
        assertThat(tries).hasValue(1);
    }
}
