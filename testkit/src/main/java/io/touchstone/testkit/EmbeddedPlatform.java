package io.touchstone.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.touchstone.infra.DurableStore;
import io.touchstone.infra.KafkaBroker;
import io.touchstone.infra.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker with all topics, and a store, in the process of the test. They are started once, on free ports, and
 * shared by all test classes; tests use ids of their own. Works as a Quarkus test resource and by itself.
 */
public final class EmbeddedPlatform implements QuarkusTestResourceLifecycleManager {

    private record Parts(Path data, KafkaBroker broker, DurableStore store) {}

    private static @Nullable Parts parts;

    private static synchronized Parts parts() {
        Parts running = parts;
        if (running == null) {
            try {
                Path data = Files.createTempDirectory("touchstone-test");
                KafkaBroker broker = KafkaBroker.start(data.resolve("kafka"));
                Topics.create(broker.bootstrap());
                running = new Parts(data, broker, DurableStore.inMemory());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            parts = running;
            Parts stopping = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping)));
        }
        return running;
    }

    private static void stop(Parts stopping) {
        stopping.store().close();
        stopping.broker().close();
    }

    /** Kafka's bootstrap servers. */
    public static String bootstrap() {
        return parts().broker().bootstrap();
    }

    /** The store's connection string. */
    public static String mongoUri() {
        return parts().store().uri();
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "TOUCHSTONE_KAFKA_BOOTSTRAP", bootstrap(),
                "TOUCHSTONE_MONGODB_URI", mongoUri(),
                "TOUCHSTONE_DATA", parts().data().toString());
    }

    @Override
    public void stop() {
        // Shared by all test classes of this JVM; stopped when it ends.
    }
}
