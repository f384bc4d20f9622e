package io.touchstone.messaging.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static io.touchstone.messaging.outbox.PendingEvents.LEASE;
import static io.touchstone.messaging.outbox.PendingEvents.PENDING;
import static io.touchstone.messaging.outbox.PendingEvents.SINCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents of one MongoDB collection. */
public final class MongoOutboxStore implements OutboxStore {

    private static final String LEASE_NAME = LEASE + ".name";
    private static final String LEASE_UNTIL = LEASE + ".until";

    private final MongoCollection<Document> collection;

    public MongoOutboxStore(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<List<PendingEvent>> take(String id, String lease, Instant now, Instant leaseUntil) {
        Bson free = or(exists(LEASE, false), lt(LEASE_UNTIL, Date.from(now)));
        Document taken = collection.findOneAndUpdate(
                and(eq("_id", id), exists(SINCE), free),
                Updates.set(LEASE, new Document("name", lease).append("until", Date.from(leaseUntil))),
                new FindOneAndUpdateOptions()
                        .projection(Projections.include(PENDING))
                        .returnDocument(ReturnDocument.AFTER));
        if (taken == null) {
            return Optional.empty();
        }
        return Optional.of(taken.getList(PENDING, Document.class, List.of()).stream()
                .map(PendingEvents::read)
                .toList());
    }

    @Override
    public boolean settle(String id, String lease, Set<String> eventIds) {
        Document settled = collection.findOneAndUpdate(
                eq("_id", id),
                Updates.pull(PENDING, new Document("id", new Document("$in", new ArrayList<>(eventIds)))),
                new FindOneAndUpdateOptions()
                        .projection(Projections.include(PENDING))
                        .returnDocument(ReturnDocument.AFTER));
        if (settled == null) {
            return false;
        }
        // Only while it is empty: an event pushed meanwhile keeps the mark, and is to be relayed next.
        long emptied = collection
                .updateOne(
                        and(eq("_id", id), eq(LEASE_NAME, lease), eq(PENDING, List.of())),
                        Updates.combine(Updates.unset(SINCE), Updates.unset(PENDING), Updates.unset(LEASE)))
                .getMatchedCount();
        if (emptied > 0) {
            return false;
        }
        release(id, lease);
        return true;
    }

    @Override
    public void release(String id, String lease) {
        collection.updateOne(and(eq("_id", id), eq(LEASE_NAME, lease)), Updates.unset(LEASE));
    }

    @Override
    public List<String> waiting(int limit) {
        return collection
                .find(exists(SINCE))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(SINCE))
                .limit(limit)
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }
}
