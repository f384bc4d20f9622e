package io.touchstone.messaging.outbox;

import io.touchstone.contracts.events.Event;
import io.touchstone.messaging.Samples;
import java.util.List;

class InMemoryOutboxStoreTest extends OutboxStoreContract {

    private final InMemoryOutboxStore store = new InMemoryOutboxStore();

    @Override
    OutboxStore store() {
        return store;
    }

    @Override
    void insert(String id, List<Event> events) {
        store.add(
                id,
                events.stream()
                        .map(e -> PendingEvent.of(e, "/touchstone/test", Samples.NOW, null))
                        .toList());
    }

    @Override
    void push(String id, List<Event> events) {
        insert(id, events);
    }
}
