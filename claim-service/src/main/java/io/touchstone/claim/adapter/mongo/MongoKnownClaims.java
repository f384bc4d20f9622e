package io.touchstone.claim.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.touchstone.claim.known.CompactVector;
import io.touchstone.claim.known.Fingerprint;
import io.touchstone.claim.known.KnownClaims;
import io.touchstone.contracts.claims.Frame.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Two collections: {@code fingerprints} by claim id, {@code meanings} by key with the ids of the claims that share it. A third,
 * {@code filed}, remembers by which methods all claims were filed. Everything is asked by {@code _id}.
 */
public final class MongoKnownClaims implements KnownClaims {

    private static final String ID = "_id";
    private static final String KEY = "key";
    private static final String DIRECTION = "direction";
    private static final String ENCODER = "encoder";
    private static final String VECTOR = "vector";
    private static final String CLAIMS = "claims";
    private static final String SCHEMA = "schema";
    private static final int SCHEMA_VERSION = 1;
    private static final ReplaceOptions REPLACE = new ReplaceOptions().upsert(true);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> fingerprints;
    private final MongoCollection<Document> meanings;
    private final MongoCollection<Document> filed;

    public MongoKnownClaims(MongoDatabase database) {
        this.fingerprints = database.getCollection("fingerprints");
        this.meanings = database.getCollection("meanings");
        this.filed = database.getCollection("filed");
    }

    @Override
    public void file(Collection<Fingerprint> claims) {
        if (claims.isEmpty()) {
            return;
        }
        // In this order: whoever finds a claim by its key finds its fingerprint.
        Upserts.insistently(() -> fingerprints.bulkWrite(
                claims.stream().map(MongoKnownClaims::replacement).toList(), UNORDERED));
        // Made first and added to then: with the condition on its content, an upsert would try to make it twice.
        Set<String> keys = new LinkedHashSet<>();
        claims.forEach(claim -> keys.add(claim.key()));
        List<WriteModel<Document>> made = new ArrayList<>();
        keys.forEach(key ->
                made.add(new UpdateOneModel<>(eq(ID, key), Updates.setOnInsert(SCHEMA, SCHEMA_VERSION), UPSERT)));
        Upserts.insistently(() -> meanings.bulkWrite(made, UNORDERED));
        meanings.bulkWrite(claims.stream().map(MongoKnownClaims::addition).toList(), UNORDERED);
    }

    private static WriteModel<Document> replacement(Fingerprint claim) {
        return new ReplaceOneModel<>(
                eq(ID, claim.claimId()),
                new Document(ID, claim.claimId())
                        .append(SCHEMA, SCHEMA_VERSION)
                        .append(KEY, claim.key())
                        .append(DIRECTION, claim.direction().name())
                        .append(ENCODER, claim.encoder())
                        .append(VECTOR, new Binary(claim.vector().bytes())),
                REPLACE);
    }

    private static WriteModel<Document> addition(Fingerprint claim) {
        return new UpdateOneModel<>(
                and(eq(ID, claim.key()), ne(CLAIMS, claim.claimId())),
                Updates.pushEach(CLAIMS, List.of(claim.claimId()), new PushOptions().slice(-MOST_OF_ONE_KEY)));
    }

    @Override
    public Map<String, Fingerprint> fingerprints(Collection<String> claimIds) {
        Map<String, Fingerprint> found = new HashMap<>();
        if (!claimIds.isEmpty()) {
            for (Document document : fingerprints.find(in(ID, claimIds))) {
                found.put(document.getString(ID), fingerprint(document));
            }
        }
        return found;
    }

    private static Fingerprint fingerprint(Document document) {
        return new Fingerprint(
                document.getString(ID),
                document.getString(KEY),
                Direction.valueOf(document.getString(DIRECTION)),
                document.getString(ENCODER),
                CompactVector.of(document.get(VECTOR, Binary.class).getData()));
    }

    @Override
    public Map<String, List<String>> sharing(Collection<String> keys) {
        Map<String, List<String>> found = new HashMap<>();
        if (!keys.isEmpty()) {
            for (Document document : meanings.find(in(ID, keys))) {
                List<String> claims = document.getList(CLAIMS, String.class, List.of());
                if (!claims.isEmpty()) {
                    found.put(document.getString(ID), claims);
                }
            }
        }
        return found;
    }

    @Override
    public boolean hasFiledAll(String method) {
        return filed.find(eq(ID, method)).first() != null;
    }

    @Override
    public void filedAll(String method) {
        Upserts.insistently(() -> filed.updateOne(eq(ID, method), Updates.setOnInsert(SCHEMA, SCHEMA_VERSION), UPSERT));
    }
}
