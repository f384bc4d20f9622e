package io.touchstone.evidence.library;

import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.evidence.EvidenceRecorded;
import io.touchstone.contracts.evidence.EvidenceRetracted;
import io.touchstone.evidence.library.StoredEvidence.Entry;
import io.touchstone.evidence.library.StoredEvidence.Retraction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The store without a database; events are kept in the order told. */
public final class InMemoryEvidenceStore implements EvidenceStore {

    private record Row(StoredEvidence stored, @Nullable Retraction retraction) {
        boolean inUse() {
            return retraction == null && !stored.record().retracted();
        }
    }

    private final TreeMap<String, Row> rows = new TreeMap<>();
    private final Map<String, StoredEvidence> former = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Event> events = new ArrayList<>();

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Map<String, String> hashes(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .filter(rows::containsKey)
                .collect(Collectors.toMap(id -> id, id -> rows.get(id).stored().hash()));
    }

    @Override
    public synchronized Map<String, String> inUse() {
        return rows.values().stream()
                .filter(Row::inUse)
                .collect(Collectors.toMap(r -> r.stored().id(), r -> r.stored().hash()));
    }

    @Override
    public synchronized void put(List<StoredEvidence> records) {
        for (StoredEvidence stored : records) {
            Row replaced = rows.get(stored.id());
            if (replaced != null) {
                former.put(replaced.stored().hash(), replaced.stored());
            }
            rows.put(stored.id(), new Row(stored, null));
            events.add(new EvidenceRecorded(stored.record(), stored.hash(), stored.recordedAt()));
        }
    }

    @Override
    public synchronized void reencode(List<StoredEvidence> records) {
        records.forEach(stored -> rows.computeIfPresent(
                stored.id(),
                (id, row) -> row.stored().hash().equals(stored.hash()) ? new Row(stored, row.retraction()) : row));
    }

    @Override
    public synchronized Optional<Retraction> retract(String id, Retraction retraction) {
        Row row = rows.get(id);
        if (row == null) {
            return Optional.empty();
        }
        if (row.retraction() != null) {
            return Optional.of(row.retraction());
        }
        rows.put(id, new Row(row.stored(), retraction));
        events.add(new EvidenceRetracted(id, retraction.reason(), retraction.at()));
        return Optional.of(retraction);
    }

    @Override
    public synchronized Optional<Entry> find(String id) {
        return Optional.ofNullable(rows.get(id)).map(InMemoryEvidenceStore::entry);
    }

    private static Entry entry(Row row) {
        return new Entry(row.stored().record(), row.retraction());
    }

    @Override
    public synchronized List<Entry> page(String after, int limit) {
        return rows.tailMap(after, false).values().stream()
                .limit(limit)
                .map(InMemoryEvidenceStore::entry)
                .toList();
    }

    @Override
    public synchronized List<StoredEvidence> load(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .map(rows::get)
                .filter(row -> row != null && row.inUse())
                .map(Row::stored)
                .toList();
    }

    /** Forgets what records were, as a library from before it was kept. */
    public synchronized void forgetFormer() {
        former.clear();
    }

    @Override
    public synchronized List<StoredEvidence> versions(Map<String, String> hashes) {
        return hashes.entrySet().stream()
                .flatMap(wanted -> Stream.of(
                                Optional.ofNullable(rows.get(wanted.getKey())).map(Row::stored),
                                Optional.ofNullable(former.get(wanted.getValue())))
                        .flatMap(Optional::stream)
                        .filter(content -> content.id().equals(wanted.getKey())
                                && content.hash().equals(wanted.getValue()))
                        .limit(1))
                .toList();
    }

    @Override
    public synchronized boolean isDone(String what) {
        return done.contains(what);
    }

    @Override
    public synchronized void markDone(String what, Instant at) {
        done.add(what);
    }
}
