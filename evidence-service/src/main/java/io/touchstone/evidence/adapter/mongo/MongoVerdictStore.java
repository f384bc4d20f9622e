package io.touchstone.evidence.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import io.touchstone.evidence.verdict.Basis;
import io.touchstone.evidence.verdict.ClaimVerdicts;
import io.touchstone.evidence.verdict.StoredVerdict;
import io.touchstone.evidence.verdict.VerdictStore;
import io.touchstone.messaging.outbox.PendingEvents;
import io.touchstone.storage.StoreFailures;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Collection {@code verdicts}: a document a claim, with all its verdicts and the events that are not yet published. */
public final class MongoVerdictStore implements VerdictStore {

    private static final String ID = "_id";
    private static final String CLAIM = "claim";
    private static final String CURRENT = "current";
    private static final String CURRENT_ID = CURRENT + ".verdictId";
    private static final String BASIS = "basis";
    private static final String HISTORY = "history";
    private static final String CHECKED_AGAINST = "checkedAgainst";

    private final MongoCollection<Document> verdicts;
    private final PendingEvents pendingEvents;
    private final Consumer<String> nudge;

    /** @param nudge told the id of each claim that has events to publish */
    public MongoVerdictStore(MongoDatabase database, PendingEvents pendingEvents, Consumer<String> nudge) {
        this.verdicts = verdicts(database);
        this.pendingEvents = pendingEvents;
        this.nudge = nudge;
    }

    /** The collection with the pending events. */
    public static MongoCollection<Document> verdicts(MongoDatabase database) {
        return database.getCollection("verdicts");
    }

    @Override
    public Optional<ClaimVerdicts> find(String claimId) {
        return Optional.ofNullable(verdicts.find(eq(ID, claimId)).first()).map(MongoVerdictStore::read);
    }

    @Override
    public boolean create(Claim claim, StoredVerdict first, String checkedAgainst) {
        Document document = new Document(ID, claim.claimId())
                .append(CLAIM, Stored.document(claim))
                .append(CURRENT, document(first))
                .append(HISTORY, List.of())
                .append(CHECKED_AGAINST, checkedAgainst);
        try {
            verdicts.insertOne(pendingEvents.addTo(document, List.of(new VerdictReached(first.verdict()))));
        } catch (MongoException e) {
            if (StoreFailures.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
        nudge.accept(claim.claimId());
        return true;
    }

    @Override
    public boolean supersede(Claim claim, StoredVerdict next, VerdictSuperseded superseded, String checkedAgainst) {
        Document known =
                verdicts.find(stillCurrent(claim, superseded.verdictId())).first();
        if (known == null) {
            return false;
        }
        Bson change = Updates.combine(
                Updates.set(CLAIM, Stored.document(claim)),
                Updates.set(CURRENT, document(next)),
                Updates.set(CHECKED_AGAINST, checkedAgainst),
                Updates.push(HISTORY, known.get(CURRENT, Document.class)),
                Updates.set(PendingEvents.SINCE, Date.from(superseded.supersededAt())),
                Updates.pushEach(
                        PendingEvents.PENDING,
                        pendingEvents.encode(List.of(superseded, new VerdictReached(next.verdict())))));
        boolean done = verdicts.updateOne(stillCurrent(claim, superseded.verdictId()), change)
                        .getMatchedCount()
                == 1;
        if (done) {
            nudge.accept(claim.claimId());
        }
        return done;
    }

    @Override
    public boolean confirm(Claim claim, String verdictId, String checkedAgainst) {
        return verdicts.updateOne(
                                stillCurrent(claim, verdictId),
                                Updates.combine(
                                        Updates.set(CLAIM, Stored.document(claim)),
                                        Updates.set(CHECKED_AGAINST, checkedAgainst)))
                        .getMatchedCount()
                == 1;
    }

    private static Bson stillCurrent(Claim claim, String verdictId) {
        return and(eq(ID, claim.claimId()), eq(CURRENT_ID, verdictId));
    }

    @Override
    public List<ClaimVerdicts> notCheckedAgainst(String checkedAgainst, String after, int limit) {
        return verdicts.find(and(gt(ID, after), ne(CHECKED_AGAINST, checkedAgainst)))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(MongoVerdictStore::read)
                .into(new ArrayList<>());
    }

    private static ClaimVerdicts read(Document document) {
        return new ClaimVerdicts(
                Stored.read(document.get(CLAIM, Document.class), Claim.class),
                verdict(document.get(CURRENT, Document.class)),
                document.getList(HISTORY, Document.class, List.of()).stream()
                        .map(MongoVerdictStore::verdict)
                        .toList(),
                document.getString(CHECKED_AGAINST));
    }

    /** The verdict's fields and one more: verdicts from before there was a basis are read as they are. */
    private static Document document(StoredVerdict stored) {
        Document document = Stored.document(stored.verdict());
        return stored.basis() == null ? document : document.append(BASIS, Stored.document(stored.basis()));
    }

    private static StoredVerdict verdict(Document document) {
        @Nullable Document basis = document.get(BASIS, Document.class);
        return new StoredVerdict(
                Stored.read(document, Verdict.class), basis == null ? null : Stored.read(basis, Basis.class));
    }
}
