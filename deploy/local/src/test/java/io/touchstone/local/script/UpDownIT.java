package io.touchstone.local.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping, and what may be in the way. */
class UpDownIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Script script;

    @BeforeEach
    void data() {
        script = new Script(folder.resolve("data one"));
    }

    @AfterEach
    void down() throws Exception {
        script.run("down");
    }

    private static Map<String, Long> pids(Script script) throws Exception {
        Map<String, Long> pids = new HashMap<>();
        for (JsonNode part : script.run("status", "--json").json().path("parts")) {
            if (part.has("pid")) {
                pids.put(part.path("name").asText(), part.path("pid").asLong());
            }
        }
        return pids;
    }

    private static void up(Script script, String... more) throws Exception {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "up";
        System.arraycopy(more, 0, arguments, 1, more.length);
        Script.Result result = script.run(arguments);
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("http://127.0.0.1:");
    }

    @Test
    void aPlatformGoesUpOnceGoesOnAfterALossAndGoesDown() throws Exception {
        assertThat(script.run("status").status()).isEqualTo(1);
        up(script);
        Map<String, Long> first = pids(script);
        assertThat(first).containsOnlyKeys("infra", "ingest", "claim", "evidence");
        assertThat(script.run("status").status()).isZero();

        // A second up finds it running.
        Script.Result again = script.run("up");
        assertThat(again.out()).contains("runs already");
        assertThat(pids(script)).isEqualTo(first);

        // A service that was killed is started again, and only that one.
        ProcessHandle.of(first.get("claim")).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> !pids(script).containsKey("claim"));
        Script.Result broken = script.run("status");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out()).containsPattern("claim +stopped");
        up(script);
        Map<String, Long> third = new HashMap<>(pids(script));
        assertThat(third.remove("claim")).isNotEqualTo(first.get("claim"));
        assertThat(first).containsAllEntriesOf(third);

        // Another port is not to be had while it runs.
        Script.Result port = script.run("up", "--port", "29999");
        assertThat(port.status()).isEqualTo(1);
        assertThat(port.err()).contains("runs already");

        // Logs are there.
        assertThat(script.run("logs", "infra", "-n", "5").out()).isNotBlank();

        // So is another platform beside it, with ports of its own.
        Script other = new Script(folder.resolve("data two"));
        try {
            up(other);
            assertThat(pids(other)).hasSize(4).doesNotContainValue(first.get("infra"));
            assertThat(script.run("status").status()).isZero();
        } finally {
            assertThat(other.run("down").status()).isZero();
        }
        assertThat(script.run("status").status()).isZero();

        Script.Result down = script.run("down");
        assertThat(down.status()).isZero();
        assertThat(pids(script)).isEmpty();
        for (long pid : first.values()) {
            // One that nobody has buried yet has no command any more.
            assertThat(ProcessHandle.of(pid).filter(p -> p.info().command().isPresent()))
                    .isEmpty();
        }
        assertThat(script.run("down").out()).contains("Nothing is running");
    }

    @Test
    void whatAKilledLauncherLeftBehindIsNoObstacle() throws Exception {
        // A pid that now belongs to someone else, a lock file that nobody holds, a state that is torn.
        Path run = Files.createDirectories(folder.resolve("data one/run"));
        Files.writeString(
                run.resolve("infra.json"),
                "{\"pid\": " + ProcessHandle.current().pid() + ", \"startedAt\": \"2020-01-01T00:00:00Z\","
                        + " \"mark\": \"-Dtouchstone.part=infra@elsewhere\"}");
        Files.writeString(run.resolve("lock"), "left behind");
        Files.writeString(run.resolve("platform.json"), "{\"ports\": {");
        // A launcher that is killed in the middle of starting.
        Process killed = script.start(
                folder.resolve("out"),
                folder.resolve("err"),
                ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()),
                "up");
        await().atMost(Duration.ofMinutes(5)).until(() -> !pids(script).isEmpty());
        killed.destroyForcibly().waitFor();

        up(script);

        assertThat(pids(script)).hasSize(4);
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aPortThatIsTakenIsSaidPlainly() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Script.Result result = script.run("up", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("port " + taken.getLocalPort() + " is taken by another program");
            assertThat(pids(script)).isEmpty();
        }
    }

    @Test
    void checkLeavesNothingRunningUnlessItIsAskedTo() throws Exception {
        String article = "Honey eased coughs in a trial of 105 children.";

        Script.Result result = script.runWith(article, "check", "-", "--format=json");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(pids(script)).isEmpty();

        Script.Result kept = script.runWith(article, "check", "-", "--format=json", "--keep");
        assertThat(kept.status()).as(kept.err()).isZero();
        assertThat(kept.json()).as("data is kept between runs").isEqualTo(result.json());
        assertThat(pids(script)).hasSize(4);
    }
}
