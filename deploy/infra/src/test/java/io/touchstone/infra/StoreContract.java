package io.touchstone.infra;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that Touchstone asks of MongoDB (the list is in the README of the storage module), on each store that it runs on:
 * the embedded one in memory and with a file, and a real MongoDB when {@code TOUCHSTONE_MONGODB_URI} names one. Each
 * class of it holds one part of the list.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("stores")
abstract class StoreContract {

    static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @TempDir
    static Path directory;

    private static DurableStore inMemory;
    private static DurableStore withFile;

    @Parameter
    private Store store;

    private MongoClient client;

    /** Empty, and gone after the test. */
    MongoDatabase database;

    MongoCollection<Document> things;

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

    static void assertDuplicate(ThrowingCallable write) {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(write)
                .matches(e -> e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    Document find(String id) {
        return things.find(eq("_id", id)).first();
    }

    static List<String> ids(Iterable<Document> documents) {
        List<String> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    static Document thing(String id) {
        return new Document("_id", id);
    }
}
