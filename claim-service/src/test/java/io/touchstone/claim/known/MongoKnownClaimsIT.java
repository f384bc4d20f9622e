package io.touchstone.claim.known;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.touchstone.claim.adapter.mongo.MongoKnownClaims;
import io.touchstone.testkit.EmbeddedPlatform;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The same on the real driver; on a real MongoDB too when TOUCHSTONE_TEST_MONGODB_URI names one. */
class MongoKnownClaimsIT extends KnownClaimsContract {

    private static MongoClient client;
    private MongoDatabase database;

    @BeforeAll
    static void connect() {
        String real = System.getenv("TOUCHSTONE_TEST_MONGODB_URI");
        client = MongoClients.create(real == null ? EmbeddedPlatform.mongoUri() : real);
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    protected KnownClaims known() {
        database =
                client.getDatabase("known_test_" + UUID.randomUUID().toString().substring(0, 8));
        return new MongoKnownClaims(database);
    }
}
