package io.touchstone.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.events.Event;
import io.touchstone.messaging.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link OutboxStore} keeps. */
abstract class OutboxStoreContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant UNTIL = NOW.plus(Duration.ofSeconds(30));
    private static final List<Event> TWO =
            List.of(Samples.claimStated("Zinc shortens colds."), Samples.claimStated("Zinc prevents colds."));

    abstract OutboxStore store();

    /** Stores a document with these pending events. */
    abstract void insert(String id, List<Event> events);

    /** Adds pending events to a stored document. */
    abstract void push(String id, List<Event> events);

    @Test
    void whatIsTakenIsWhatWasStoredInOrder() {
        insert("a", TWO);
        assertThat(store().take("a", "one", NOW, UNTIL).orElseThrow())
                .extracting(PendingEvent::key)
                .containsExactly(TWO.get(0).key(), TWO.get(1).key());
    }

    @Test
    void nobodyElseGetsWhatIsTakenUntilTheLeaseEnds() {
        insert("a", TWO);
        store().take("a", "one", NOW, UNTIL);
        assertThat(store().take("a", "two", NOW, UNTIL)).isEmpty();
        assertThat(store().take("a", "two", UNTIL.plusMillis(1), UNTIL.plusSeconds(30)))
                .isPresent();
    }

    @Test
    void ofManyAtOnceOneGetsIt() throws Exception {
        insert("a", TWO);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> takers = IntStream.range(0, 64)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> store().take("a", "t" + i, NOW, UNTIL).isPresent())
                    .toList();
            long winners = 0;
            for (var taker : threads.invokeAll(takers)) {
                winners += taker.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void settledEventsAreGone() {
        insert("a", TWO);
        assertThat(settleAll("a")).isFalse();
        assertThat(store().waiting(10)).isEmpty();
        assertThat(store().take("a", "two", NOW, UNTIL)).isEmpty();
    }

    @Test
    void whatWasAddedMeanwhileStays() {
        insert("a", TWO.subList(0, 1));
        var taken = store().take("a", "one", NOW, UNTIL).orElseThrow();
        push("a", TWO.subList(1, 2));
        assertThat(store().settle("a", "one", ids(taken))).isTrue();
        assertThat(store().waiting(10)).containsExactly("a");
        assertThat(store().take("a", "two", NOW, UNTIL).orElseThrow())
                .extracting(PendingEvent::key)
                .containsExactly(TWO.get(1).key());
    }

    @Test
    void aReleasedDocumentCanBeTakenAtOnce() {
        insert("a", TWO);
        store().take("a", "one", NOW, UNTIL);
        store().release("a", "one");
        assertThat(store().take("a", "two", NOW, UNTIL).orElseThrow()).hasSize(2);
    }

    @Test
    void aLateReleaseDoesNotBreakAnothersLease() {
        insert("a", TWO);
        store().take("a", "one", NOW, UNTIL);
        store().take("a", "two", UNTIL.plusMillis(1), UNTIL.plusSeconds(30));
        store().release("a", "one");
        assertThat(store().take("a", "three", UNTIL.plusMillis(2), UNTIL.plusSeconds(30)))
                .isEmpty();
    }

    @Test
    void waitingIsBounded() {
        for (int i = 0; i < 5; i++) {
            insert("d" + i, TWO);
        }
        assertThat(store().waiting(3)).hasSize(3);
        assertThat(store().waiting(10)).hasSize(5);
    }

    @Test
    void anUnknownDocumentHasNothing() {
        assertThat(store().take("nowhere", "one", NOW, UNTIL)).isEmpty();
        assertThat(store().settle("nowhere", "one", Set.of("x"))).isFalse();
    }

    private boolean settleAll(String id) {
        return store().settle(id, "one", ids(store().take(id, "one", NOW, UNTIL).orElseThrow()));
    }

    private static Set<String> ids(List<PendingEvent> events) {
        return events.stream().map(PendingEvent::id).collect(Collectors.toSet());
    }
}
