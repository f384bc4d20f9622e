package io.touchstone.evidence.library;

import io.touchstone.evidence.retrieve.EvidenceIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** This copy's view of the library: the index, kept in step with the store. Thread-safe. */
public final class LibraryIndex {

    private static final int BATCH = 200;

    private final EvidenceStore store;
    private final EvidenceIndex index;
    private final RecordEncoder encoder;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable String digest;

    public LibraryIndex(EvidenceStore store, EvidenceIndex index, RecordEncoder encoder) {
        this.store = store;
        this.index = index;
        this.encoder = encoder;
    }

    /** What {@link #reconcile} changed in the index. */
    public record Reconciled(int added, int removed, int total) {}

    /** Runs after every change of the library that this copy sees. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Brings the index to what the store holds: at the start, and when something may have been missed. */
    public Reconciled reconcile() {
        Map<String, String> wanted = store.inUse();
        Map<String, String> present = index.hashes();
        List<String> gone =
                present.keySet().stream().filter(id -> !wanted.containsKey(id)).toList();
        List<String> missing = wanted.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(present.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        remove(gone);
        for (int i = 0; i < missing.size(); i += BATCH) {
            follow(missing.subList(i, Math.min(missing.size(), i + BATCH)));
        }
        return new Reconciled(missing.size(), gone.size(), wanted.size());
    }

    /** Takes these records as the store holds them now. */
    public void follow(Collection<String> ids) {
        List<StoredEvidence> current = store.load(ids);
        List<StoredEvidence> stale = current.stream()
                .filter(r -> !r.encoder().equals(encoder.name()))
                .toList();
        List<StoredEvidence> ready = new ArrayList<>(
                current.stream().filter(r -> r.encoder().equals(encoder.name())).toList());
        if (!stale.isEmpty()) {
            List<StoredEvidence> renewed = encoder.renew(stale);
            store.reencode(renewed);
            ready.addAll(renewed);
        }
        List<String> unused = new ArrayList<>(ids);
        current.forEach(r -> unused.remove(r.id()));
        ready.removeIf(r -> holds(r.id(), r.hash()));
        unused.removeIf(id -> index.hashOf(id).isEmpty());
        remove(unused);
        put(ready);
    }

    /** Whether the index has this very content of a record. */
    public boolean holds(String id, String hash) {
        return index.hashOf(id).map(hash::equals).orElse(false);
    }

    /** Searchable when this returns. */
    public void put(List<StoredEvidence> records) {
        if (!records.isEmpty()) {
            index.put(records);
            changed();
        }
    }

    public void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            index.remove(ids);
            changed();
        }
    }

    public int size() {
        return index.size();
    }

    /**
     * Digest of the records in the index. Take it before a search: should the library change in between, what rests on the
     * search counts as older than it is, and is looked at again.
     */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = ContentHash.ofLibrary(index.hashes());
            digest = known;
        }
        return known;
    }

    private void changed() {
        digest = null;
        listeners.forEach(Runnable::run);
    }
}
