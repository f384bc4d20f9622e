package io.touchstone.infra;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is inserted, replaced, changed and deleted, one by one and many at once. */
class StoreWritesIT extends StoreContract {

    @Test
    void insertsAndRefusesTheSameIdAgain() {
        things.insertOne(thing("a").append("n", 1));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> things.insertOne(thing("a").append("n", 2)))
                .matches(e -> e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY);
        assertThat(find("a")).containsEntry("n", 1);
    }

    @Test
    void insertsManyAndGoesOnAfterADuplicateWhenUnordered() {
        things.insertOne(thing("b"));

        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> things.insertMany(
                        List.of(thing("a"), thing("b"), thing("c")), new InsertManyOptions().ordered(false)))
                .matches(e -> e.getWriteErrors().size() == 1
                        && e.getWriteErrors().getFirst().getIndex() == 1
                        && e.getWriteErrors().getFirst().getCode() == 11000);
        assertThat(ids(things.find())).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void replacesOrInserts() {
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        things.replaceOne(eq("_id", "a"), thing("a").append("old", 1), upsert);
        things.replaceOne(eq("_id", "a"), thing("a").append("new", 2), upsert);

        assertThat(things.find()).containsExactly(thing("a").append("new", 2));
    }

    @Test
    void deletes() {
        things.insertMany(List.of(
                thing("a").append("k", 1), thing("b").append("k", 1), thing("c").append("k", 2)));

        assertThat(things.deleteOne(eq("_id", "c")).getDeletedCount()).isEqualTo(1);
        assertThat(things.deleteOne(eq("_id", "c")).getDeletedCount()).isZero();
        assertThat(things.deleteMany(eq("k", 1)).getDeletedCount()).isEqualTo(2);
        things.insertOne(thing("a"));
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void changesManyAtOnce() {
        things.insertMany(IntStream.range(0, 500).mapToObj(i -> thing("i" + i)).toList());

        assertThat(things.updateMany(new Document(), set("seen", true)).getModifiedCount())
                .isEqualTo(500);
        assertThat(things.updateMany(gte("_id", "i4"), unset("seen")).getModifiedCount())
                .isEqualTo(166);
        assertThat(things.deleteMany(eq("seen", true)).getDeletedCount()).isEqualTo(334);
        assertThat(things.deleteMany(new Document()).getDeletedCount()).isEqualTo(166);
    }

    @Test
    void writesInBulkUnorderedAndToldWhatFailed() {
        things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        things.insertOne(thing("taken").append("key", "k"));

        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> things.bulkWrite(
                        List.of(
                                new UpdateOneModel<>(eq("_id", "a"), set("key", "ka"), UPSERT),
                                new UpdateOneModel<>(eq("_id", "b"), set("key", "k"), UPSERT),
                                new ReplaceOneModel<>(
                                        eq("_id", "c"),
                                        thing("c").append("key", "kc"),
                                        new ReplaceOptions().upsert(true))),
                        new BulkWriteOptions().ordered(false)))
                .matches(e -> e.getWriteErrors().size() == 1
                        && e.getWriteErrors().getFirst().getIndex() == 1
                        && e.getWriteErrors().getFirst().getCode() == 11000);
        assertThat(ids(things.find())).containsExactlyInAnyOrder("taken", "a", "c");
    }
}
