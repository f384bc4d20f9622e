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
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        if (range != null && (range.bounded() || hasKeys(order)) && inKeyOrder(order)) {
            boolean descending = hasKeys(order) && isDescending(order);
            Stream<Document> inOrder = stream(documents.cursor(
                    descending ? range.to() : range.from(), descending ? range.from() : range.to(), descending));
            return matchDocumentsFromStream(query, inOrder, skip, limit, batch, null, fields);
        }
        return super.queryDocuments(query, order, skip, limit, batch, fields);
    }

    /**
     * The library changes a document that it found in place, while others may be reading it or writing it to disk. So
     * each is handed a copy of its own; an update puts its copy in the place of the stored one.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batch) {
        List<Document> copies = new ArrayList<>(found.size());
        found.forEach(document -> copies.add(document.cloneDeeply()));
        return super.createQueryResult(copies, batch);
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

    private static Stream<Document> stream(Cursor<Object, Document> cursor) {
        Iterator<Document> values = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return cursor.getValue();
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** From one text to another, both included; null is an open end. */
    private record Range(@Nullable String from, @Nullable String to) {

        boolean bounded() {
            return from != null || to != null;
        }

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
