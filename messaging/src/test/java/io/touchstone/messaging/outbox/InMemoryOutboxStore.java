package io.touchstone.messaging.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps documents in a map. */
final class InMemoryOutboxStore implements OutboxStore {

    private static final class Entry {
        final List<PendingEvent> pending = new ArrayList<>();
        String lease;
        Instant until;
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    synchronized void add(String id, List<PendingEvent> events) {
        entries.computeIfAbsent(id, i -> new Entry()).pending.addAll(events);
    }

    @Override
    public synchronized Optional<List<PendingEvent>> take(String id, String lease, Instant now, Instant leaseUntil) {
        Entry entry = entries.get(id);
        if (entry == null || entry.pending.isEmpty() || (entry.lease != null && !entry.until.isBefore(now))) {
            return Optional.empty();
        }
        entry.lease = lease;
        entry.until = leaseUntil;
        return Optional.of(List.copyOf(entry.pending));
    }

    @Override
    public synchronized boolean settle(String id, String lease, Set<String> eventIds) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return false;
        }
        entry.pending.removeIf(e -> eventIds.contains(e.id()));
        release(id, lease);
        return !entry.pending.isEmpty();
    }

    @Override
    public synchronized void release(String id, String lease) {
        Entry entry = entries.get(id);
        if (entry != null && lease.equals(entry.lease)) {
            entry.lease = null;
        }
    }

    @Override
    public synchronized List<String> waiting(int limit) {
        return entries.entrySet().stream()
                .filter(e -> !e.getValue().pending.isEmpty())
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }
}
