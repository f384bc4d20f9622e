package io.touchstone.infra;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The library takes an index only for a query that names its keys and nothing else. Here a query may name more (a
 * compare-and-set does), and ranges and pages of {@code _id} are read in key order.
 */
final class KeyedCollection extends H2Collection {

    private static final String ID = "_id";
    private static final Set<String> LOWER = Set.of("$gt", "$gte");
    private static final Set<String> UPPER = Set.of("$lt", "$lte");

    private final MVMap<Object, Document> documents;

    KeyedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        Document conditions = Conditions.of(query);
        for (Index<Object> index : byUse()) {
            Document part = partFor(index, conditions);
            if (part != null && index.canHandle(part)) {
                // The whole query is checked again on what is found.
                return matchDocuments(query, index.getPositions(part), order, skip, limit, batch, fields);
            }
        }
        Range range = Range.of(conditions.get(ID));
        if (range != null && inKeyOrder(order)) {
            KeyScan scan = new KeyScan(query, range, hasKeys(order) && isDescending(order), skip, limit, fields);
            return batch > 0 ? inBatches(scan, batch) : new QueryResult(scan.takeAll());
        }
        return super.queryDocuments(query, order, skip, limit, batch, fields);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> found, int batch) {
        return batch > 0
                ? inBatches(BatchCursor.of(cursorRegistry.generateCursorId(), found), batch)
                : new QueryResult(copies(found));
    }

    private QueryResult inBatches(BatchCursor cursor, int first) {
        List<Document> documents = cursor.takeDocuments(first);
        if (cursor.isEmpty()) {
            return new QueryResult(documents);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(documents, cursor);
    }

    /**
     * The library changes a document that it found in place, while others may be reading it or writing it to disk. So a
     * query that is part of a change (it has no batches) is handed copies, and the change puts its copy in the place of
     * the stored document, which stays as it was for whoever holds it.
     */
    private static List<Document> copies(List<Document> found) {
        List<Document> copies = new ArrayList<>(found.size());
        found.forEach(document -> copies.add(document.cloneDeeply()));
        return copies;
    }

    /** The unique ones first: they find least. */
    private List<Index<Object>> byUse() {
        List<Index<Object>> unique = new ArrayList<>();
        List<Index<Object>> plain = new ArrayList<>();
        getIndexes().forEach(index -> (index.isUnique() ? unique : plain).add(index));
        unique.addAll(plain);
        return unique;
    }

    private static @Nullable Document partFor(Index<Object> index, Document conditions) {
        Document part = new Document();
        for (String key : index.getKeys().stream().map(k -> k.getKey()).toList()) {
            if (!conditions.containsKey(key)) {
                return null;
            }
            part.put(key, conditions.get(key));
        }
        return part;
    }

    /** Whether the order of the keys is the order asked for, or none is asked for. */
    private boolean inKeyOrder(@Nullable Document order) {
        if (!ID.equals(getIdField())
                || (order != null && hasKeys(order) && !order.keySet().equals(Set.of(ID)))) {
            return false;
        }
        // Keys are kept by kind, so when the first and the last are texts all are. Other kinds may be ordered
        // otherwise.
        return documents.isEmpty() || (documents.firstKey() instanceof String && documents.lastKey() instanceof String);
    }

    private static boolean hasKeys(@Nullable Document order) {
        return order != null && !order.isEmpty();
    }

    private static boolean isDescending(@Nullable Document order) {
        return order != null && order.get(ID) instanceof Number direction && direction.intValue() < 0;
    }

    /**
     * Reads the documents in the order of their keys. Between batches it keeps nothing but the last key: what changes
     * meanwhile further on is seen, as in MongoDB.
     */
    private final class KeyScan extends BatchCursor {

        private final Document query;
        private final Range range;
        private final boolean descending;
        private final @Nullable Document fields;
        private int toSkip;
        private int left;
        private @Nullable Object last;

        KeyScan(Document query, Range range, boolean descending, int skip, int limit, @Nullable Document fields) {
            super(cursorRegistry.generateCursorId());
            this.query = query;
            this.range = range;
            this.descending = descending;
            this.fields = fields;
            this.toSkip = skip;
            this.left = limit > 0 ? limit : Integer.MAX_VALUE;
        }

        @Override
        public List<Document> takeDocuments(int number) {
            synchronized (KeyedCollection.this) {
                return super.takeDocuments(number);
            }
        }

        @Override
        public boolean isEmpty() {
            return left == 0 || super.isEmpty();
        }

        List<Document> takeAll() {
            List<Document> all = new ArrayList<>();
            resume().forEachRemaining(all::add);
            return copies(all);
        }

        @Override
        Iterator<Document> resume() {
            Object start = last != null ? last : descending ? range.to() : range.from();
            Cursor<Object, Document> keys = documents.cursor(start, descending ? range.from() : range.to(), descending);
            return new Iterator<>() {
                private @Nullable Document found;

                @Override
                public boolean hasNext() {
                    while (found == null && left > 0 && keys.hasNext()) {
                        Object key = keys.next();
                        if (!key.equals(last)) {
                            found = matching(keys.getValue());
                            last = key;
                        }
                    }
                    return found != null;
                }

                @Override
                public Document next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Document next = Objects.requireNonNull(found);
                    found = null;
                    left--;
                    return next;
                }
            };
        }

        /** The projection of a document that the query matches and that is not to be skipped. */
        private @Nullable Document matching(Document document) {
            if (!documentMatchesQuery(document, query)) {
                return null;
            }
            if (toSkip > 0) {
                toSkip--;
                return null;
            }
            if (!hasKeys(fields)) {
                return document;
            }
            return matchDocumentsFromStream(query, Stream.of(document), 0, 0, 0, null, fields)
                    .iterator()
                    .next();
        }
    }

    /** From one text to another, both included; null is an open end. */
    private record Range(@Nullable String from, @Nullable String to) {

        /** The range that a condition on {@code _id} allows; null when it asks for something else. */
        static @Nullable Range of(@Nullable Object condition) {
            if (condition == null) {
                return new Range(null, null);
            }
            if (!(condition instanceof Document operators)) {
                return null;
            }
            String from = null;
            String to = null;
            for (String operator : operators.keySet()) {
                if (!(operators.get(operator) instanceof String bound)) {
                    return null;
                }
                if (LOWER.contains(operator)) {
                    from = bound;
                } else if (UPPER.contains(operator)) {
                    to = bound;
                } else {
                    return null;
                }
            }
            return new Range(from, to);
        }
    }
}
