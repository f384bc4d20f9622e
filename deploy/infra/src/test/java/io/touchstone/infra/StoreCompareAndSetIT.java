package io.touchstone.infra;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A write that names the state it was decided on is done once, or not at all. */
class StoreCompareAndSetIT extends StoreContract {

    private static final int THREADS = 8;
    private static final int TASKS = 200;

    @Test
    void anUpsertThatNamesAStateThatIsGoneIsADuplicate() {
        things.updateOne(and(eq("_id", "a"), exists("n", false)), set("n", 1), UPSERT);
        things.updateOne(and(eq("_id", "a"), eq("n", 1)), set("n", 2), UPSERT);

        assertDuplicate(() -> things.updateOne(and(eq("_id", "a"), exists("n", false)), set("n", 3), UPSERT));
        assertDuplicate(() -> things.updateOne(and(eq("_id", "a"), eq("n", 1)), set("n", 3), UPSERT));
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> things.bulkWrite(
                        List.of(
                                new UpdateOneModel<>(and(eq("_id", "a"), eq("n", 1)), set("n", 3), UPSERT),
                                new UpdateOneModel<>(and(eq("_id", "b"), exists("n", false)), set("n", 4), UPSERT)),
                        new BulkWriteOptions().ordered(false)))
                .matches(e -> e.getWriteErrors().size() == 1
                        && e.getWriteErrors().getFirst().getIndex() == 0
                        && e.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY);
        assertThat(find("a")).containsEntry("n", 2);
        assertThat(find("b")).containsEntry("n", 4);
    }

    @Test
    void aCompareAndSetIsWonOnce() throws Exception {
        things.insertMany(IntStream.range(0, TASKS)
                .mapToObj(
                        i -> thing("t%03d".formatted(i)).append("state", "new").append("pendingSince", new Date(i)))
                .toList());
        things.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        Callable<List<String>> worker = () -> {
            List<String> won = new ArrayList<>();
            for (int i = 0; i < TASKS; i++) {
                Document taken = things.findOneAndUpdate(
                        and(
                                eq("_id", "t%03d".formatted(i)),
                                exists("pendingSince"),
                                or(exists("lease", false), lt("lease.until", new Date(0)))),
                        set("lease", new Document("name", "w").append("until", new Date(1_000))),
                        after);
                if (taken != null) {
                    won.add(taken.getString("_id"));
                }
            }
            return won;
        };

        assertThat(byMany(worker)).hasSize(TASKS).doesNotHaveDuplicates();
    }

    /** What all of them won together. */
    private static List<String> byMany(Callable<List<String>> worker) throws Exception {
        List<String> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<String>> won : pool.invokeAll(Collections.nCopies(THREADS, worker))) {
                all.addAll(won.get());
            }
        }
        return all;
    }

    @Test
    void aQueueIsTakenByManyWithoutDoubles() throws Exception {
        things.insertMany(IntStream.range(0, TASKS)
                .mapToObj(i -> thing("t" + i).append("state", "new"))
                .toList());
        Callable<List<String>> worker = () -> {
            List<String> won = new ArrayList<>();
            Document taken;
            while ((taken = things.findOneAndUpdate(eq("state", "new"), set("state", "taken"))) != null) {
                won.add(taken.getString("_id"));
            }
            return won;
        };

        assertThat(byMany(worker)).hasSize(TASKS).doesNotHaveDuplicates();
    }

    @Test
    void findOneAndUpdateReturnsWhatItIsAskedFor() {
        things.insertOne(thing("a").append("n", 1).append("rest", "r"));
        FindOneAndUpdateOptions before = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE);
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include("n"));
        FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .upsert(true);

        assertThat(things.findOneAndUpdate(eq("_id", "a"), inc("n", 1), before)).containsEntry("n", 1);
        assertThat(things.findOneAndUpdate(eq("_id", "a"), inc("n", 1), after))
                .isEqualTo(thing("a").append("n", 3));
        assertThat(things.findOneAndUpdate(eq("_id", "none"), inc("n", 1), before))
                .isNull();
        assertThat(things.findOneAndUpdate(eq("_id", "new"), inc("n", 1), upsert))
                .isEqualTo(thing("new").append("n", 1));
    }
}
