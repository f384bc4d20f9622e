package io.touchstone.infra;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that Touchstone asks of MongoDB (the list is in the README of the storage module), on each store that it runs on:
 * the embedded one in memory and with a file, and a real MongoDB when {@code TOUCHSTONE_MONGODB_URI} names one.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("stores")
class StoreContractIT {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @TempDir
    static Path directory;

    private static DurableStore inMemory;
    private static DurableStore withFile;

    @Parameter
    private Store store;

    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> things;

    record Store(String name, String uri) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Store> stores() {
        inMemory = DurableStore.inMemory();
        withFile = DurableStore.open(directory.resolve("contract.mv"));
        List<Store> stores = new ArrayList<>(
                List.of(new Store("in memory", inMemory.uri()), new Store("with a file", withFile.uri())));
        String real = System.getenv("TOUCHSTONE_MONGODB_URI");
        if (real != null && !real.isBlank()) {
            stores.add(new Store("real MongoDB", real));
        }
        return stores;
    }

    @AfterAll
    static void stopStores() {
        inMemory.close();
        withFile.close();
    }

    @BeforeEach
    void connect() {
        client = MongoClients.create(store.uri());
        database = client.getDatabase("touchstone_contract_test");
        database.drop();
        things = database.getCollection("things");
    }

    @AfterEach
    void disconnect() {
        database.drop();
        client.close();
    }

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
    void keepsEveryKindOfValue() {
        Document all = thing("all")
                .append("text", "zwölf Boxkämpfer \uD83D\uDC3F, \"quoted\"\n")
                .append("int", Integer.MAX_VALUE)
                .append("long", Long.MAX_VALUE - 1)
                .append("double", 0.1)
                .append("yes", true)
                .append("nothing", null)
                .append("at", Date.from(Instant.parse("2026-02-03T04:05:06.789Z")))
                .append("list", List.of(1, "two", new Document("three", List.of(3.5))))
                .append("nested", new Document("a", new Document("b", "c")))
                .append("bytes", new Binary(new byte[] {0, 1, -1, 127, -128}));

        things.insertOne(all);

        assertThat(find("all")).isEqualTo(all);
    }

    @Test
    void keepsADocumentOfFiveMegabytes() {
        String text = "All of this is one sentence. ".repeat(5 * 1024 * 1024 / 29);

        things.insertOne(thing("big").append("text", text));
        things.updateOne(eq("_id", "big"), set("seen", 1));

        assertThat(find("big").getString("text")).isEqualTo(text);
    }

    @Test
    void upsertsWithWhatIsSetOnInsertOnly() {
        Bson update = combine(setOnInsert("first", 1), set("last", 1), addToSet("tags", "x"), push("log", "made"));
        UpdateResult inserted = things.updateOne(eq("_id", "a"), update, UPSERT);
        UpdateResult updated = things.updateOne(
                eq("_id", "a"),
                combine(
                        setOnInsert("first", 2),
                        set("last", 2),
                        addEachToSet("tags", List.of("x", "y")),
                        pushEach("log", List.of("changed", "twice"))),
                UPSERT);

        assertThat(inserted.getUpsertedId()).isNotNull();
        assertThat(updated.getUpsertedId()).isNull();
        assertThat(updated.getMatchedCount()).isEqualTo(1);
        assertThat(find("a"))
                .isEqualTo(thing("a")
                        .append("first", 1)
                        .append("last", 2)
                        .append("tags", List.of("x", "y"))
                        .append("log", List.of("made", "changed", "twice")));
    }

    @Test
    void pushesWhatIsNotThereAndKeepsTheNewest() {
        things.insertOne(thing("a"));
        for (String tag : List.of("x", "y", "x", "z")) {
            things.updateOne(
                    and(eq("_id", "a"), ne("tags", tag)), pushEach("tags", List.of(tag), new PushOptions().slice(-2)));
        }

        assertThat(find("a").getList("tags", String.class)).containsExactly("y", "z");
    }

    @Test
    void anUpsertThatMayNotChangeWhatIsThereMatchesIt() {
        things.insertOne(thing("a").append("n", 1));

        UpdateResult result = things.updateOne(eq("_id", "a"), setOnInsert("n", 2), UPSERT);

        assertThat(result.getUpsertedId()).isNull();
        assertThat(result.getModifiedCount()).isZero();
        assertThat(find("a")).containsEntry("n", 1);
    }

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
    void changesFieldsAndLists() {
        things.insertOne(thing("a")
                .append("n", 1)
                .append("hi", 5)
                .append("lo", 5)
                .append("gone", true)
                .append(
                        "pending",
                        List.of(new Document("id", "e1"), new Document("id", "e2"), new Document("id", "e3")))
                .append("map", new Document("k", 1)));

        things.updateOne(
                eq("_id", "a"),
                combine(
                        inc("n", 2),
                        max("hi", 7),
                        min("lo", 6),
                        unset("gone"),
                        set("map.other", "v"),
                        pull("pending", new Document("id", new Document("$in", List.of("e1", "e3"))))));

        assertThat(find("a"))
                .isEqualTo(thing("a")
                        .append("n", 3)
                        .append("hi", 7)
                        .append("lo", 5)
                        .append("pending", List.of(new Document("id", "e2")))
                        .append("map", new Document("k", 1).append("other", "v")));
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
    void aCompareAndSetIsWonOnce() throws Exception {
        int threads = 8;
        int tasks = 200;
        things.insertMany(IntStream.range(0, tasks)
                .mapToObj(
                        i -> thing("t%03d".formatted(i)).append("state", "new").append("pendingSince", new Date(i)))
                .toList());
        things.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        Callable<List<String>> worker = () -> {
            List<String> won = new ArrayList<>();
            for (int i = 0; i < tasks; i++) {
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

        List<String> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<List<String>> won : pool.invokeAll(Collections.nCopies(threads, worker))) {
                all.addAll(won.get());
            }
        }

        assertThat(all).hasSize(tasks).doesNotHaveDuplicates();
    }

    @Test
    void aQueueIsTakenByManyWithoutDoubles() throws Exception {
        int threads = 8;
        int tasks = 200;
        things.insertMany(IntStream.range(0, tasks)
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

        List<String> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<List<String>> won : pool.invokeAll(Collections.nCopies(threads, worker))) {
                all.addAll(won.get());
            }
        }

        assertThat(all).hasSize(tasks).doesNotHaveDuplicates();
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
    void readsManyByIdAndPagesInOrder() {
        List<Document> all = IntStream.range(0, 250)
                .mapToObj(i -> thing("id-%03d".formatted(i)).append("even", i % 2 == 0))
                .toList();
        List<Document> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new java.util.Random(7));
        things.insertMany(shuffled);

        assertThat(ids(things.find(in("_id", "id-007", "none", "id-003"))))
                .containsExactlyInAnyOrder("id-003", "id-007");
        assertThat(ids(things.find(and(in("_id", "id-007", "id-004"), eq("even", true)))))
                .containsExactly("id-004");

        List<String> paged = new ArrayList<>();
        String last = "";
        List<String> page;
        do {
            page = ids(things.find(gt("_id", last)).sort(ascending("_id")).limit(40));
            paged.addAll(page);
            last = page.isEmpty() ? last : page.getLast();
        } while (!page.isEmpty());
        assertThat(paged).isEqualTo(all.stream().map(d -> d.getString("_id")).toList());
        assertThat(ids(things.find(and(gte("_id", "id-010"), lte("_id", "id-013"), eq("even", true)))
                        .sort(descending("_id"))))
                .containsExactly("id-012", "id-010");
        assertThat(ids(things.find(new Document("_id", new Document("$gt", "id-010").append("$lt", "id-013")))
                        .sort(ascending("_id"))))
                .containsExactly("id-011", "id-012");
        assertThat(ids(things.find().sort(descending("_id")).limit(2))).containsExactly("id-249", "id-248");
        assertThat(ids(things.find(gt("_id", "id-900")).sort(ascending("_id")))).isEmpty();
        assertThat(ids(things.find(eq("even", true))
                        .sort(ascending("_id"))
                        .skip(2)
                        .limit(1)))
                .containsExactly("id-004");
    }

    @Test
    void readsManyBatches() {
        things.insertMany(
                IntStream.range(0, 1_000).mapToObj(i -> thing("i" + i)).toList());

        assertThat(things.find().batchSize(7)).hasSize(1_000);
        assertThat(things.estimatedDocumentCount()).isEqualTo(1_000);
        assertThat(things.countDocuments(gte("_id", "i99"))).isEqualTo(11);
    }

    @Test
    void readsMoreThanFitsIntoAReply() {
        String text = "l".repeat(1_000_000);
        for (int i = 0; i < 60; i++) {
            things.insertOne(thing("i%02d".formatted(i)).append("n", i % 7).append("text", text));
        }

        assertThat(ids(things.find())).hasSize(60).doesNotHaveDuplicates();
        assertThat(ids(things.find().sort(descending("_id")).limit(55)))
                .hasSize(55)
                .startsWith("i59", "i58");
        assertThat(ids(things.find(gte("_id", "i05")).sort(ascending("n", "_id"))))
                .hasSize(55)
                .startsWith("i07", "i14");
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
    void readingGoesOnWhileOthersWrite() {
        things.insertMany(IntStream.range(0, 300)
                .mapToObj(i -> thing("i%03d".formatted(i)))
                .toList());

        List<String> seen = new ArrayList<>();
        for (Document thing : things.find().sort(ascending("_id")).batchSize(20)) {
            seen.add(thing.getString("_id"));
            if (seen.size() == 50) {
                things.deleteMany(lt("_id", "i060"));
                things.insertOne(thing("i150a"));
                things.deleteOne(eq("_id", "i200"));
            }
        }

        assertThat(seen).doesNotHaveDuplicates().isSorted().contains("i000", "i049", "i150a", "i299");
        assertThat(seen).doesNotContain("i200").hasSizeBetween(289, 300);
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
    void aListMatchesARangeByAnyTwoOfItsValues() {
        things.createIndex(Indexes.ascending("n"));
        things.insertOne(thing("around").append("n", List.of(1, 20)));
        things.insertOne(thing("within").append("n", List.of(7)));
        things.insertOne(thing("above").append("n", List.of(30, 40)));

        assertThat(ids(things.find(and(gte("n", 5), lte("n", 10))).sort(ascending("_id"))))
                .containsExactly("around", "within");
        assertThat(ids(things.find(eq("n", 40)))).containsExactly("above");
        things.updateOne(eq("_id", "above"), pull("n", 40));
        assertThat(ids(things.find(eq("n", 40)))).isEmpty();
        assertThat(ids(things.find(eq("n", 30)))).containsExactly("above");
    }

    @Test
    void findsInsideDocumentsAndLists() {
        things.insertOne(thing("a")
                .append("rows", List.of(new Document("k", 1).append("v", "x"), new Document("k", 2).append("v", "y"))));
        things.insertOne(thing("b").append("rows", List.of(new Document("k", 1).append("v", "y"))));

        assertThat(ids(things.find(elemMatch("rows", and(eq("k", 1), eq("v", "y"))))))
                .containsExactly("b");
        assertThat(ids(things.find(eq("rows.v", "x")))).containsExactly("a");
        assertThat(ids(things.find(eq("rows", List.of())))).isEmpty();
    }

    @Test
    void projects() {
        things.insertOne(
                thing("a").append("n", 1).append("text", "long").append("in", new Document("x", 1).append("y", 2)));

        assertThat(things.find(eq("_id", "a"))
                        .projection(Projections.include("n"))
                        .first())
                .isEqualTo(thing("a").append("n", 1));
        assertThat(things.find(eq("_id", "a"))
                        .projection(Projections.exclude("text", "in"))
                        .first())
                .isEqualTo(thing("a").append("n", 1));
        assertThat(things.find(eq("_id", "a"))
                        .projection(Projections.fields(Projections.include("in.y"), Projections.excludeId()))
                        .first())
                .isEqualTo(new Document("in", new Document("y", 2)));
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

    private static void assertDuplicate(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(write)
                .matches(e -> e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private Document find(String id) {
        return things.find(eq("_id", id)).first();
    }

    private static List<String> ids(Iterable<Document> documents) {
        List<String> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    private static Document thing(String id) {
        return new Document("_id", id);
    }
}
