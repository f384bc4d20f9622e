package io.touchstone.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.touchstone.contracts.events.Topic;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class InfraProcessIT {

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private Process process;

    @BeforeEach
    void leastEnvironment() {
        List<Integer> ports = FreePorts.find(3);
        environment.put("TOUCHSTONE_DATA", directory.resolve("data").toString());
        environment.put("TOUCHSTONE_INFRA_READY_FILE", readyFile().toString());
        environment.put("TOUCHSTONE_INFRA_INGEST_PORT", ports.get(0).toString());
        environment.put("TOUCHSTONE_INFRA_CLAIM_PORT", ports.get(1).toString());
        environment.put("TOUCHSTONE_INFRA_EVIDENCE_PORT", ports.get(2).toString());
    }

    @AfterEach
    void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void startsAllStopsInOrderAndKeepsTheData() throws Exception {
        JsonObject ready = start();
        assertThat(ready.getLong("pid")).isEqualTo(process.pid());
        assertThat(topics(ready)).containsAll(Topic.allNames());
        assertThat(get(ready, "/q/health/started").statusCode()).isEqualTo(200);
        assertThat(get(ready, "/q/health").statusCode()).isEqualTo(503);
        assertThat(get(ready, "/v1/reports").statusCode()).isEqualTo(503);
        try (MongoClient client = MongoClients.create(ready.getString("mongodb"))) {
            client.getDatabase("db").getCollection("things").insertOne(new Document("_id", "kept"));
        }

        process.destroy(); // SIGTERM
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(readyFile()).doesNotExist();
        assertThat(log()).contains("created 8 topics").contains("stopping").endsWith("infra: stopped\n");

        JsonObject again = start();
        assertThat(log()).doesNotContain("created");
        try (MongoClient client = MongoClients.create(again.getString("mongodb"))) {
            assertThat(client.getDatabase("db").getCollection("things").find()).hasSize(1);
        }
    }

    @Test
    void survivesBeingKilled() throws Exception {
        start();
        process.destroyForcibly().waitFor();
        assertThat(readyFile()).as("left behind").exists();

        JsonObject again = start();

        assertThat(again.getLong("pid")).isEqualTo(process.pid());
        assertThat(topics(again)).containsAll(Topic.allNames());
    }

    @Test
    void runsOnlyWhatIsNotElsewhere() throws Exception {
        try (KafkaBroker elsewhere = KafkaBroker.start(directory.resolve("elsewhere"))) {
            environment.put("TOUCHSTONE_KAFKA_BOOTSTRAP", elsewhere.bootstrap());
            environment.put("TOUCHSTONE_MONGODB_URI", "mongodb://store.example");

            JsonObject ready = start();

            assertThat(ready.getString("kafka")).isEqualTo(elsewhere.bootstrap());
            assertThat(ready.getString("mongodb")).isEqualTo("mongodb://store.example");
            assertThat(topics(ready)).containsAll(Topic.allNames());
            assertThat(directory.resolve("data")).doesNotExist();
        }
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        environment.put("TOUCHSTONE_INFRA_API_PORT", "none");
        launch();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(log()).endsWith("cannot start: TOUCHSTONE_INFRA_API_PORT must be a port, but is \"none\".\n");
    }

    @Test
    void twoOnTheSameDataAreOneTooMany() throws Exception {
        start();
        Process first = process;
        Files.delete(readyFile());
        launch();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(log())
                .contains("cannot start: ")
                .contains(directory.resolve("data").toString());
        assertThat(first.isAlive()).isTrue();
        first.destroyForcibly();
    }

    private JsonObject start() throws Exception {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Files.deleteIfExists(readyFile());
            launch();
            process.onExit().thenRun(() -> close(watch));
            while (!Files.exists(readyFile())) {
                var key = watch.take();
                key.pollEvents();
                key.reset();
            }
        }
        return new JsonObject(Files.readString(readyFile()));
    }

    private void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                InfraProcess.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("TOUCHSTONE_"));
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(logFile().toFile())
                .start();
    }

    private static void close(WatchService watch) {
        try {
            watch.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> topics(JsonObject ready) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ready.getString("kafka")))) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private static HttpResponse<String> get(JsonObject ready, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(ready.getString("gateway") + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private Path readyFile() {
        return directory.resolve("ready.json");
    }

    private Path logFile() {
        return directory.resolve("infra.log");
    }

    private String log() throws IOException {
        return Files.readString(logFile());
    }
}
