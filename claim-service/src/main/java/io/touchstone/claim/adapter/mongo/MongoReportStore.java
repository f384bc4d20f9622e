package io.touchstone.claim.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.touchstone.claim.report.KnownClaim;
import io.touchstone.claim.report.ReportStore;
import io.touchstone.claim.report.StoredReport;
import io.touchstone.claim.report.Withdrawal;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.storage.StoreFailures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Three collections: {@code claims} by claim id, {@code reports} by document version with the events that tell of them,
 * {@code heads} by document id with the version captured last. All that is asked often is asked by {@code _id}.
 */
public final class MongoReportStore implements ReportStore {

    private static final String ID = "_id";
    private static final String CLAIM = "claim";
    private static final String STATED_IN = "statedIn";
    private static final String VERDICT = "verdict";
    private static final String VERDICT_ID = "verdictId";
    private static final String AS_OF = "verdictAsOf";
    private static final String SUPERSEDED = "superseded";
    private static final String REPORT = "report";
    private static final String VERSION = "version";
    private static final String CAPTURED_AT = "capturedAt";
    private static final String WITHDRAWN = "withdrawn";
    private static final String SCHEMA = "schema";
    private static final int SCHEMA_VERSION = 1;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> claims;
    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> heads;
    private final PendingEvents pendingEvents;
    private final Consumer<String> nudge;

    /** @param nudge told the id of each report that has events to publish */
    public MongoReportStore(MongoDatabase database, PendingEvents pendingEvents, Consumer<String> nudge) {
        this.claims = database.getCollection("claims");
        this.reports = reports(database);
        this.heads = database.getCollection("heads");
        this.pendingEvents = pendingEvents;
        this.nudge = nudge;
    }

    /** The collection with the pending events. */
    public static MongoCollection<Document> reports(MongoDatabase database) {
        return database.getCollection("reports");
    }

    @Override
    public boolean add(StoredReport report, List<Claim> stated, List<? extends Event> events) {
        // Claims first: whoever sees the report finds them.
        addClaims(report, stated);
        boolean added = insert(report, events);
        head(report);
        if (added) {
            nudge.accept(report.id());
        }
        return added;
    }

    private void addClaims(StoredReport report, List<Claim> stated) {
        if (stated.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(stated.size());
        for (Claim claim : stated) {
            writes.add(new UpdateOneModel<>(
                    eq(ID, claim.claimId()),
                    Updates.combine(
                            Updates.set(CLAIM, Stored.document(claim)), Updates.addToSet(STATED_IN, report.id())),
                    UPSERT));
        }
        Upserts.insistently(() -> claims.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    private boolean insert(StoredReport report, List<? extends Event> events) {
        Document document =
                new Document(ID, report.id()).append(VERSION, report.version()).append(REPORT, Stored.document(report));
        try {
            reports.insertOne(pendingEvents.addTo(document, events));
            return true;
        } catch (MongoException e) {
            if (StoreFailures.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    private void head(StoredReport report) {
        Upserts.insistently(() ->
                heads.updateOne(eq(ID, report.documentId()), Updates.setOnInsert(SCHEMA, SCHEMA_VERSION), UPSERT));
        Date capturedAt = Date.from(report.capturedAt());
        heads.updateOne(
                and(eq(ID, report.documentId()), or(exists(CAPTURED_AT, false), lt(CAPTURED_AT, capturedAt))),
                Updates.combine(Updates.set(VERSION, report.version()), Updates.set(CAPTURED_AT, capturedAt)));
    }

    @Override
    public Optional<StoredReport> report(String documentId, String version) {
        return Optional.ofNullable(reports.find(eq(ID, StoredReport.idOf(documentId, version)))
                        .first())
                .map(MongoReportStore::report);
    }

    @Override
    public Optional<StoredReport> latest(String documentId) {
        return Optional.ofNullable(heads.find(eq(ID, documentId)).first())
                .map(head -> head.getString(VERSION))
                .flatMap(version -> report(documentId, version));
    }

    @Override
    public List<StoredReport> page(@Nullable String after, int limit) {
        Bson from = after == null ? new Document() : gt(ID, after);
        List<String> ids = heads.find(and(from, exists(VERSION)))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(head -> StoredReport.idOf(head.getString(ID), head.getString(VERSION)))
                .into(new ArrayList<>());
        return reports.find(in(ID, ids))
                .sort(Sorts.ascending(ID))
                .map(MongoReportStore::report)
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, KnownClaim> claims(Collection<String> claimIds) {
        Map<String, KnownClaim> known = new HashMap<>();
        if (claimIds.isEmpty()) {
            return known;
        }
        for (Document document : claims.find(in(ID, claimIds))) {
            KnownClaim claim = known(document);
            if (claim.claim() != null || claim.verdict() != null) {
                known.put(claim.claimId(), claim);
            }
        }
        return known;
    }

    @Override
    public List<Claim> claims(@Nullable String after, int limit) {
        Bson from = after == null ? new Document() : gt(ID, after);
        return claims.find(and(from, exists(CLAIM)))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(document -> Stored.read(document.get(CLAIM, Document.class), Claim.class))
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, String> current(Collection<String> documentIds) {
        Map<String, String> versions = new HashMap<>();
        if (!documentIds.isEmpty()) {
            for (Document head : heads.find(in(ID, documentIds))) {
                String version = head.getString(VERSION);
                if (version != null && !head.containsKey(WITHDRAWN)) {
                    versions.put(head.getString(ID), version);
                }
            }
        }
        return versions;
    }

    @Override
    public boolean reached(Verdict verdict) {
        exist(verdict.claimId());
        Date asOf = Date.from(verdict.asOf());
        List<Bson> newer = new ArrayList<>(List.of(exists(VERDICT_ID, false), lt(AS_OF, asOf)));
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set(VERDICT, Stored.document(verdict)),
                Updates.set(VERDICT_ID, verdict.verdictId()),
                Updates.set(AS_OF, asOf)));
        if (verdict.supersedes() != null) {
            newer.add(eq(VERDICT_ID, verdict.supersedes()));
            changes.add(Updates.addToSet(SUPERSEDED, verdict.supersedes()));
        }
        return claims.updateOne(
                                and(
                                        eq(ID, verdict.claimId()),
                                        ne(VERDICT_ID, verdict.verdictId()),
                                        ne(SUPERSEDED, verdict.verdictId()),
                                        or(newer)),
                                Updates.combine(changes))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void superseded(String claimId, String verdictId) {
        exist(claimId);
        claims.updateOne(eq(ID, claimId), Updates.addToSet(SUPERSEDED, verdictId));
    }

    /** A verdict can come before its claim, over another topic. */
    private void exist(String claimId) {
        Upserts.insistently(
                () -> claims.updateOne(eq(ID, claimId), Updates.setOnInsert(SUPERSEDED, List.of()), UPSERT));
    }

    @Override
    public void withdrawn(String documentId, Withdrawal withdrawal) {
        Upserts.insistently(
                () -> heads.updateOne(eq(ID, documentId), Updates.setOnInsert(SCHEMA, SCHEMA_VERSION), UPSERT));
        heads.updateOne(
                eq(ID, documentId),
                Updates.set(
                        WITHDRAWN,
                        new Document("reason", withdrawal.reason()).append("at", Date.from(withdrawal.at()))));
    }

    @Override
    public void followed(String documentId) {
        heads.updateOne(and(eq(ID, documentId), exists(WITHDRAWN)), Updates.unset(WITHDRAWN));
    }

    @Override
    public Optional<Withdrawal> withdrawal(String documentId) {
        return Optional.ofNullable(heads.find(eq(ID, documentId)).first())
                .map(head -> head.get(WITHDRAWN, Document.class))
                .map(w -> new Withdrawal(w.getString("reason"), w.getDate("at").toInstant()));
    }

    private static StoredReport report(Document document) {
        return Stored.read(document.get(REPORT, Document.class), StoredReport.class);
    }

    private static KnownClaim known(Document document) {
        Document claim = document.get(CLAIM, Document.class);
        Document verdict = document.get(VERDICT, Document.class);
        return new KnownClaim(
                document.getString(ID),
                claim == null ? null : Stored.read(claim, Claim.class),
                document.getList(STATED_IN, String.class, List.of()),
                verdict == null ? null : Stored.read(verdict, Verdict.class));
    }
}
