package io.touchstone.storage;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Brings a database up to date, step by step; a service runs it before it serves.
 *
 * <p>There is no lock, so a copy that is killed half way leaves nothing behind that a later start would have to wait for.
 * Instead every step must be harmless when it is applied again, also at the same moment by another copy (creating an index
 * is). A copy applies, in order, all steps above the version that it read, whoever else does; so when {@link #apply}
 * returns, all steps have been applied completely.
 */
public final class MongoMigrations {

    /** Holds one document: {@code {_id: "schema", version: 2, applied: {"1": {what, at}, "2": {what, at}}}}. */
    public static final String COLLECTION = "schema_version";

    private static final String ID = "schema";
    private static final int ATTEMPTS_TO_RECORD = 5;

    private final List<Step> steps;
    private final InstantSource clock;

    /** Takes the steps in ascending order of version; the numbers may have gaps, but a published step never changes. */
    public MongoMigrations(List<Step> steps, InstantSource clock) {
        int previous = 0;
        for (Step step : steps) {
            if (step.version() <= previous) {
                throw new IllegalArgumentException(
                        "steps must be in ascending order, but version " + step.version() + " follows " + previous);
            }
            previous = step.version();
        }
        this.steps = List.copyOf(steps);
        this.clock = clock;
    }

    /**
     * Applies what is missing.
     *
     * @throws MigrationFailedException when a step fails; the steps before it stay applied and recorded
     */
    public Outcome apply(MongoDatabase database) {
        int before = version(database);
        List<Step> applied = new ArrayList<>();
        for (Step step : steps) {
            if (step.version() <= before) {
                continue;
            }
            try {
                step.apply().accept(database);
                record(database, step);
            } catch (RuntimeException e) {
                throw new MigrationFailedException(database.getName(), step, e);
            }
            applied.add(step);
        }
        return new Outcome(before, steps.isEmpty() ? 0 : steps.getLast().version(), applied);
    }

    /** Returns the highest step that was recorded; 0 for a new database. */
    public static int version(MongoDatabase database) {
        Document found = versions(database).find(Filters.eq("_id", ID)).first();
        return found == null ? 0 : found.getInteger("version", 0);
    }

    private void record(MongoDatabase database, Step step) {
        Document entry = new Document("what", step.what()).append("at", Date.from(clock.instant()));
        Bson update = Updates.combine(
                Updates.max("version", step.version()), Updates.set("applied." + step.version(), entry));
        for (int attempt = 1; ; attempt++) {
            try {
                versions(database).updateOne(Filters.eq("_id", ID), update, new UpdateOptions().upsert(true));
                return;
            } catch (MongoException e) {
                // Two upserts of a missing document at once: the loser is told "duplicate key" and finds it on its next
                // try.
                if (!StoreFailures.isDuplicateKey(e) || attempt == ATTEMPTS_TO_RECORD) {
                    throw e;
                }
            }
        }
    }

    private static MongoCollection<Document> versions(MongoDatabase database) {
        return database.getCollection(COLLECTION);
    }

    /**
     * One change to a database.
     *
     * @param version from 1, ascending
     * @param what what it does, in a few words; kept in the database
     * @param apply idempotent, also when two copies run it at once
     */
    public record Step(int version, String what, Consumer<MongoDatabase> apply) {
        public Step {
            if (version < 1) {
                throw new IllegalArgumentException("version must be at least 1, but is " + version);
            }
            if (what.isBlank()) {
                throw new IllegalArgumentException("what must not be empty (version " + version + ")");
            }
        }
    }

    /**
     * What {@link #apply} found and did.
     *
     * @param before the version that the database had
     * @param known the newest version that this program knows
     * @param applied the steps applied just now
     */
    public record Outcome(int before, int known, List<Step> applied) {
        public Outcome {
            applied = List.copyOf(applied);
        }

        /** Whether a newer program has been at this database; its steps are left as they are. */
        public boolean databaseIsNewer() {
            return before > known;
        }
    }

    /** A step could not be applied; the message names it. */
    public static final class MigrationFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MigrationFailedException(String database, Step step, RuntimeException cause) {
            super(
                    "Database " + database + ": step " + step.version() + " (" + step.what() + ") failed: "
                            + cause.getMessage(),
                    cause);
        }
    }
}
