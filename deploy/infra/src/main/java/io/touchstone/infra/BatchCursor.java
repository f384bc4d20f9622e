package io.touchstone.infra;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Hands out what a query found in batches that fit into a reply. (The library's puts any number of any size into one,
 * which drivers refuse above 48 MB.)
 */
abstract class BatchCursor implements Cursor {

    /** In characters and bytes: a character takes at most 3 bytes, and the last document of a batch may have 16 MB. */
    private static final long FULL = 8_000_000;

    private static final int PER_FIELD = 16;

    private final long id;
    private boolean exhausted;

    BatchCursor(long id) {
        this.id = id;
    }

    /** A cursor over what is at hand. */
    static BatchCursor of(long id, List<Document> documents) {
        Iterator<Document> remaining = documents.iterator();
        return new BatchCursor(id) {
            @Override
            Iterator<Document> resume() {
                return remaining;
            }
        };
    }

    /** What comes after all that was taken so far. */
    abstract Iterator<Document> resume();

    @Override
    public long getId() {
        return id;
    }

    @Override
    public boolean isEmpty() {
        return exhausted;
    }

    /** @param number at most that many; 0 for as many as fit */
    @Override
    public List<Document> takeDocuments(int number) {
        List<Document> batch = new ArrayList<>();
        long weight = 0;
        Iterator<Document> remaining = resume();
        while (weight < FULL && (number <= 0 || batch.size() < number)) {
            if (!remaining.hasNext()) {
                exhausted = true;
                break;
            }
            Document next = remaining.next();
            batch.add(next);
            weight += weigh(next);
        }
        return batch;
    }

    private static long weigh(Object value) {
        return switch (value) {
            case String text -> text.length();
            case byte[] bytes -> bytes.length;
            case Map<?, ?> map -> weighAll(map.keySet()) + weighAll(map.values());
            case Collection<?> values -> weighAll(values);
            default -> 0;
        };
    }

    private static long weighAll(Collection<?> values) {
        long weight = 0;
        for (Object value : values) {
            weight += PER_FIELD + (value == null ? 0 : weigh(value));
        }
        return weight;
    }
}
