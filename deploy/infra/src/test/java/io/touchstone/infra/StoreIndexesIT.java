package io.touchstone.infra;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Unique keys are held, and an index changes nothing of what is found. */
class StoreIndexesIT extends StoreContract {

    @Test
    void holdsUniqueKeys() {
        things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        things.insertOne(thing("a").append("key", "k"));

        assertDuplicate(() -> things.insertOne(thing("b").append("key", "k")));
        things.insertOne(thing("b").append("key", "other"));
        assertDuplicate(() -> things.updateOne(eq("_id", "b"), set("key", "k")));
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> things.findOneAndUpdate(eq("_id", "b"), set("key", "k")))
                .matches(e -> e.getErrorCode() == 11000);
        things.deleteOne(eq("_id", "a"));
        things.updateOne(eq("_id", "b"), set("key", "k"));
        assertThat(ids(things.find(eq("key", "k")))).containsExactly("b");
    }

    @Test
    void holdsSparseUniqueKeys() {
        things.createIndex(
                Indexes.ascending("doi"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(thing("a"), thing("b"), thing("c").append("doi", "10.1/x")));

        assertDuplicate(() -> things.insertOne(thing("d").append("doi", "10.1/x")));
        things.updateOne(eq("_id", "c"), unset("doi"));
        things.insertOne(thing("d").append("doi", "10.1/x"));
        assertThat(things.countDocuments()).isEqualTo(4);
    }

    @Test
    void holdsCompoundUniqueKeys() {
        things.createIndex(Indexes.ascending("document", "version"), new IndexOptions().unique(true));
        things.insertOne(thing("a").append("document", "d").append("version", 1));
        things.insertOne(thing("b").append("document", "d").append("version", 2));

        assertDuplicate(
                () -> things.insertOne(thing("c").append("document", "d").append("version", 2)));
        assertThat(ids(things.find(and(eq("document", "d"), eq("version", 2))))).containsExactly("b");
        assertThat(ids(things.find(and(eq("document", "d"), eq("version", 2), ne("state", "gone")))))
                .containsExactly("b");
        assertThat(ids(things.find(and(eq("document", "d"), eq("version", 2), exists("state")))))
                .isEmpty();
    }

    @Test
    void findsByAPlainIndexWhatItFindsWithout() {
        List<Document> all = IntStream.range(0, 60)
                .mapToObj(i -> {
                    Document thing = thing("i%02d".formatted(i)).append("kind", "k" + i % 3);
                    return i % 4 == 0 ? thing.append("since", new Date(i * 1_000L)) : thing;
                })
                .toList();
        things.insertMany(all.subList(0, 30));
        Map<String, Bson> queries = new TreeMap<>(Map.of(
                "equal", eq("kind", "k1"),
                "any of", in("kind", "k0", "k2", "k9"),
                "there", exists("since"),
                "before", lt("since", new Date(20_000)),
                "between", and(gte("since", new Date(8_000)), lte("since", new Date(40_000))),
                "and more", and(eq("kind", "k0"), exists("since"), gt("_id", "i10")),
                "nowhere", eq("kind", "k9")));
        Map<String, List<String>> without = new TreeMap<>();
        things.insertMany(all.subList(30, 60));
        things.updateOne(eq("_id", "i04"), unset("since"));
        things.updateOne(eq("_id", "i05"), set("since", new Date(5_000)));
        things.updateOne(eq("_id", "i06"), set("kind", "k1"));
        things.deleteOne(eq("_id", "i08"));
        queries.forEach(
                (name, query) -> without.put(name, ids(things.find(query).sort(ascending("_id")))));

        MongoCollection<Document> indexed = database.getCollection("indexed");
        indexed.insertMany(all.subList(0, 30));
        indexed.createIndex(Indexes.ascending("kind"));
        indexed.createIndex(Indexes.ascending("since"), new IndexOptions().sparse(true));
        indexed.insertMany(all.subList(30, 60));
        indexed.updateOne(eq("_id", "i04"), unset("since"));
        indexed.updateOne(eq("_id", "i05"), set("since", new Date(5_000)));
        indexed.updateOne(eq("_id", "i06"), set("kind", "k1"));
        indexed.deleteOne(eq("_id", "i08"));
        Map<String, List<String>> with = new TreeMap<>();
        queries.forEach((name, query) -> with.put(name, ids(indexed.find(query).sort(ascending("_id")))));

        assertThat(with).isEqualTo(without);
        assertThat(without.get("there")).contains("i05", "i56").doesNotContain("i04", "i08");
    }

    @Test
    void aDroppedCollectionLeavesNothingBehind() {
        things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("plain"));
        things.insertOne(thing("a").append("key", 1).append("plain", 1));

        things.drop();
        things.insertOne(thing("a").append("key", 1).append("plain", 2));
        things.insertOne(thing("b").append("key", 1).append("plain", 1));
        things.createIndex(Indexes.ascending("plain"));

        assertThat(ids(things.find(eq("plain", 1)))).containsExactly("b");
    }
}
