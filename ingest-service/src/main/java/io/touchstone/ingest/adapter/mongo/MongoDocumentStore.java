package io.touchstone.ingest.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.events.Event;
import io.touchstone.ingest.document.DocumentStore;
import io.touchstone.ingest.document.DocumentSummary;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.storage.StoreFailures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Articles in two collections. {@code versions} holds the texts, under {@code documentId@version}, and never changes one.
 * {@code documents} holds a head for each article: which versions it has, the summary of the newest, and the pending events
 * of all, so that those of one article are published in order.
 *
 * <p>A version is written first and its head second: the head is what counts. Dying in between leaves a text that no head
 * names, which nobody sees; capturing it again finds it there and goes on. Everything is found by {@code _id}.
 */
public final class MongoDocumentStore implements DocumentStore {

    /** The collection of the heads, from which events are relayed. */
    public static final String HEADS = "documents";

    static final String VERSIONS = "versions";

    private static final String ID = "_id";
    private static final String WITHDRAWN = "withdrawn";
    private static final int ATTEMPTS = 20;

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> versions;
    private final PendingEvents pendingEvents;
    private final Consumer<String> nudge;

    /** @param nudge is told the id of a head that has new events, after they are stored */
    public MongoDocumentStore(MongoDatabase database, PendingEvents pendingEvents, Consumer<String> nudge) {
        this.heads = database.getCollection(HEADS);
        this.versions = database.getCollection(VERSIONS);
        this.pendingEvents = pendingEvents;
        this.nudge = nudge;
    }

    @Override
    public Addition add(DocumentCaptured document) {
        String id = document.documentId();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Document head = heads.find(eq(ID, id))
                    .projection(Projections.exclude(PendingEvents.PENDING))
                    .first();
            if (head == null) {
                DocumentCaptured stored = storeVersion(document);
                if (insertHead(stored)) {
                    nudge.accept(id);
                    return new Addition(stored, false);
                }
            } else if (!Heads.versions(head).contains(document.version())) {
                DocumentCaptured stored = storeVersion(document);
                if (addToHead(stored)) {
                    nudge.accept(id);
                    return new Addition(stored, false);
                }
            } else {
                DocumentCaptured stored = version(id, document.version())
                        .orElseThrow(() -> new IllegalStateException(
                                "the version " + document.version() + " of " + id + " is named and not there"));
                if (head.get(WITHDRAWN) == null || follow(stored)) {
                    return new Addition(stored, true);
                }
            }
            // Somebody else changed the head meanwhile: look again.
        }
        throw new IllegalStateException(id + " was changed by others " + ATTEMPTS + " times in a row");
    }

    @Override
    public Withdrawal withdraw(DocumentWithdrawn withdrawal) {
        String id = withdrawal.documentId();
        Document mark = new Document("reason", withdrawal.reason()).append("at", Date.from(withdrawal.withdrawnAt()));
        long changed = heads.updateOne(
                        and(eq(ID, id), exists(WITHDRAWN, false)),
                        combine(set(WITHDRAWN, mark), pending(withdrawal), since(withdrawal.withdrawnAt())))
                .getMatchedCount();
        if (changed > 0) {
            nudge.accept(id);
            return Withdrawal.DONE;
        }
        return heads.find(eq(ID, id)).projection(Projections.include(ID)).first() == null
                ? Withdrawal.UNKNOWN_DOCUMENT
                : Withdrawal.ALREADY;
    }

    @Override
    public Optional<DocumentCaptured> latest(String documentId) {
        Document head = heads.find(eq(ID, documentId))
                .projection(Projections.include(Heads.VERSION))
                .first();
        return head == null ? Optional.empty() : read(documentId, head.getString(Heads.VERSION));
    }

    @Override
    public Optional<DocumentCaptured> version(String documentId, String version) {
        Document head = heads.find(eq(ID, documentId))
                .projection(Projections.include(Heads.VERSIONS))
                .first();
        // What no head names is not there yet.
        return head != null && Heads.versions(head).contains(version) ? read(documentId, version) : Optional.empty();
    }

    @Override
    public List<DocumentSummary> list(@Nullable String after, int limit) {
        return heads.find(after == null ? new Document() : gt(ID, after))
                .projection(Projections.exclude(PendingEvents.PENDING))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(Heads::summary)
                .into(new ArrayList<>());
    }

    private Optional<DocumentCaptured> read(String documentId, String version) {
        return Optional.ofNullable(
                        versions.find(eq(ID, Versions.id(documentId, version))).first())
                .map(Versions::read);
    }

    /** Returns the version as it is stored, which is the one of an earlier attempt when there was one. */
    private DocumentCaptured storeVersion(DocumentCaptured document) {
        try {
            versions.insertOne(Versions.write(document));
            return document;
        } catch (MongoException e) {
            if (!StoreFailures.isDuplicateKey(e)) {
                throw e;
            }
            return read(document.documentId(), document.version()).orElseThrow(() -> e);
        }
    }

    private boolean insertHead(DocumentCaptured document) {
        try {
            heads.insertOne(pendingEvents.addTo(Heads.write(document), List.of(document)));
            return true;
        } catch (MongoException e) {
            if (!StoreFailures.isDuplicateKey(e)) {
                throw e;
            }
            return false;
        }
    }

    private boolean addToHead(DocumentCaptured document) {
        List<Bson> updates = new ArrayList<>();
        Heads.summaryOf(document).forEach((field, value) -> updates.add(set(field, value)));
        updates.add(push(Heads.VERSIONS, document.version()));
        updates.add(unset(WITHDRAWN));
        updates.add(pending(document));
        updates.add(since(document.capturedAt()));
        return heads.updateOne(
                                and(eq(ID, document.documentId()), ne(Heads.VERSIONS, document.version())),
                                combine(updates))
                        .getMatchedCount()
                > 0;
    }

    private boolean follow(DocumentCaptured document) {
        boolean changed = heads.updateOne(
                                and(eq(ID, document.documentId()), exists(WITHDRAWN)),
                                combine(unset(WITHDRAWN), pending(document), since(document.capturedAt())))
                        .getMatchedCount()
                > 0;
        if (changed) {
            nudge.accept(document.documentId());
        }
        return changed;
    }

    private Bson pending(Event event) {
        return pushEach(PendingEvents.PENDING, pendingEvents.encode(List.of(event)));
    }

    private static Bson since(Instant instant) {
        return set(PendingEvents.SINCE, Date.from(Objects.requireNonNull(instant)));
    }
}
