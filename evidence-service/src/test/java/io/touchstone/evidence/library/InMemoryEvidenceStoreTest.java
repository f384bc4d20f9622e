package io.touchstone.evidence.library;

import io.touchstone.contracts.events.EventType;
import java.util.List;

class InMemoryEvidenceStoreTest extends EvidenceStoreContract {

    @Override
    protected EvidenceStore empty() {
        return new InMemoryEvidenceStore();
    }

    @Override
    protected List<String> told(EvidenceStore store, String id) {
        return ((InMemoryEvidenceStore) store)
                .events().stream()
                        .filter(e -> e.key().equals(id))
                        .map(e -> EventType.of(e).type())
                        .toList();
    }
}
