package io.touchstone.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchstone.contracts.events.Event;
import io.touchstone.messaging.Samples;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    private static final Event CLAIM = Samples.claimStated("Zinc shortens colds.");

    private final InMemoryOutboxStore store = new InMemoryOutboxStore();
    private final List<PendingEvent> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final EventPublisher publisher = events -> {
        if (failures.getAndDecrement() > 0) {
            throw new EventPublisher.PublishingException("the broker is away", new RuntimeException());
        }
        published.addAll(events);
    };
    private final OutboxRelay relay =
            new OutboxRelay(store, publisher, InstantSource.system(), Duration.ofSeconds(30), 2);

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void aNudgePublishesAndThenForgets() {
        store.add("a", pending(CLAIM));
        relay.nudge("a");
        await().until(() -> store.waiting(1).isEmpty());
        assertThat(published).extracting(PendingEvent::key).containsExactly(CLAIM.key());
        assertThat(relay.published()).isEqualTo(1);
    }

    @Test
    void whatWasStoredBeforeTheStartIsFound() {
        store.add("a", pending(CLAIM));
        store.add("b", pending(CLAIM));
        relay.start(Duration.ofHours(1));
        await().until(() -> store.waiting(1).isEmpty());
        assertThat(published).hasSize(2);
    }

    @Test
    void nothingIsForgottenThatWasNotAcknowledged() {
        failures.set(1);
        store.add("a", pending(CLAIM));
        relay.nudge("a");
        await().until(relay::failing);
        assertThat(published).isEmpty();
        assertThat(store.waiting(1)).containsExactly("a");
    }

    @Test
    void aBrokerThatComesBackGetsWhatWaited() {
        failures.set(2);
        store.add("a", pending(CLAIM));
        relay.nudge("a");
        await().until(() -> store.waiting(1).isEmpty());
        assertThat(published).hasSize(1);
        assertThat(relay.failing()).isFalse();
    }

    @Test
    void oneThatCanNeverBePublishedDoesNotHoldUpTheOthers() {
        Event unpublishable = Samples.claimStated("Zinc prevents colds.");
        EventPublisher picky = events -> {
            if (events.stream().anyMatch(e -> e.key().equals(unpublishable.key()))) {
                throw new EventPublisher.PublishingException("too large", new RuntimeException());
            }
            published.addAll(events);
        };
        try (OutboxRelay one = new OutboxRelay(store, picky, InstantSource.system(), Duration.ofSeconds(30), 2)) {
            store.add("never", pending(unpublishable));
            for (int i = 0; i < 20; i++) {
                store.add("d" + i, pending(CLAIM));
            }
            one.start(Duration.ofHours(1));
            await().until(() -> store.waiting(50).equals(List.of("never")));
        }
        assertThat(published).hasSize(20);
    }

    private static List<PendingEvent> pending(Event event) {
        return List.of(PendingEvent.of(event, "/touchstone/test", Samples.NOW, null));
    }
}
