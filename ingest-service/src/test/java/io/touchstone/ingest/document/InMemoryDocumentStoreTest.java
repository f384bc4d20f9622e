package io.touchstone.ingest.document;

import io.touchstone.contracts.events.Event;
import java.util.List;

class InMemoryDocumentStoreTest extends DocumentStoreContract {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Override
    protected List<Event> events(String documentId) {
        return store.events().stream().filter(e -> e.key().equals(documentId)).toList();
    }
}
