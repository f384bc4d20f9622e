package io.touchstone.infra;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on one field that is not unique, which the library leaves out. It finds by value, {@code $in} and ranges, and,
 * when it is sparse, by {@code $exists: true}. It may find too much (the query is checked again), never too little.
 */
final class PlainIndex extends Index<Object> {

    private static final String ID = "_id";
    private static final Set<String> LOWER = Set.of("$gt", "$gte");
    private static final Set<String> UPPER = Set.of("$lt", "$lte");

    /** Keys are {@code [value, position]}, so that equal values lie side by side; a prefix sorts before what it begins. */
    private final MVMap<Object[], Boolean> entries;

    PlainIndex(MVMap<Object[], Boolean> entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (Object value : values(document)) {
            entries.put(new Object[] {value, position}, Boolean.TRUE);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // the library takes null for "no position of this one"
    public Object remove(Document document) {
        Object position = Missing.ofNullable(document.get(ID));
        Collection<Object> values = values(document);
        values.forEach(value -> entries.remove(new Object[] {value, position}));
        return values.isEmpty() ? null : position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            values(before).forEach(value -> entries.remove(new Object[] {value, position}));
            add(after, position, collection);
        }
    }

    @Override
    public boolean canHandle(Document query) {
        if (!query.keySet().equals(keySet())) {
            return false;
        }
        Object condition = query.get(field());
        if (!(condition instanceof Document operators)) {
            return isSimple(condition);
        }
        return !operators.isEmpty()
                && operators.entrySet().stream()
                        .allMatch(operator -> canHandle(operator.getKey(), operator.getValue()));
    }

    private boolean canHandle(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq", "$gt", "$gte", "$lt", "$lte" -> isSimple(operand);
            case "$in" -> operand instanceof Collection<?> any && any.stream().allMatch(PlainIndex::isSimple);
            case "$exists" -> isSparse() && Boolean.TRUE.equals(operand);
            default -> false;
        };
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        Set<Object> positions = new LinkedHashSet<>();
        Object condition = Objects.requireNonNull(query.get(field()));
        if (!(condition instanceof Document operators)) {
            collect(condition, condition, positions);
        } else if (operators.get("$eq") != null) {
            collect(operators.get("$eq"), operators.get("$eq"), positions);
        } else if (operators.get("$in") instanceof Collection<?> any) {
            any.forEach(value -> collect(value, value, positions));
        } else {
            Object from = null;
            Object to = null;
            for (Map.Entry<String, Object> operator : operators.entrySet()) {
                from = LOWER.contains(operator.getKey()) ? operator.getValue() : from;
                to = UPPER.contains(operator.getKey()) ? operator.getValue() : to;
            }
            // Not between both: of a list one value may lie above the one and another below the other.
            collect(from, from == null ? to : null, positions);
        }
        return positions;
    }

    private void collect(@Nullable Object from, @Nullable Object to, Set<Object> positions) {
        Object[] start = from == null ? null : new Object[] {stored(from)};
        Object[] end = to == null ? null : new Object[] {stored(to)};
        for (Iterator<Object[]> keys = entries.keyIterator(start); keys.hasNext(); ) {
            Object[] key = keys.next();
            if (end != null && entries.getKeyType().compare(new Object[] {key[0]}, end) > 0) {
                return;
            }
            positions.add(key[1]);
        }
    }

    private Collection<Object> values(Document document) {
        Set<Object> values = new LinkedHashSet<>();
        for (KeyValue key : getKeyValues(document)) {
            Object value = key.get(0);
            if (value == null && isSparse()) {
                continue;
            }
            values.add(value == null ? Missing.getInstance() : stored(value));
        }
        return values;
    }

    private String field() {
        return getKeys().getFirst().getKey();
    }

    /** What has one place in the order of the keys; all numbers are compared as such, as the library does. */
    private static boolean isSimple(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant;
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case Number number -> number.doubleValue() + 0.0; // no negative zero
            default -> value;
        };
    }

    @Override
    @SuppressWarnings("NullAway") // as above: the unique indexes know the position
    public Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Any value may come again.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Any value may come again.
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database removes the map.
    }
}
