package io.touchstone.ingest.boot;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the store answers. Quarkus' own check waits for half a minute before it says that it does not. */
@Readiness
@Singleton
class StoreReady implements HealthCheck {

    private static final String NAME = "store";

    private final MongoClient client;
    private final MongoDatabase database;

    StoreReady(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        // Known without asking: the driver watches the servers.
        if (!client.getClusterDescription().hasWritableServer()) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", "no server that can be written to is known")
                    .build();
        }
        try {
            database.runCommand(new Document("ping", 1));
            return HealthCheckResponse.up(NAME);
        } catch (MongoException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
