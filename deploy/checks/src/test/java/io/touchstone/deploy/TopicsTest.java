package io.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.events.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script itself, with stand-ins for Kafka's tools that write down what they were told. */
@DisabledOnOs(OS.WINDOWS)
class TopicsTest {

    private static final String MONTH = String.valueOf(Duration.ofDays(30).toMillis());
    private static final String QUARTER = String.valueOf(Duration.ofDays(90).toMillis());

    @TempDir
    Path folder;

    private record Run(int exit, String said, List<List<String>> calls) {}

    @Test
    void createsTheTopicsOfTheContractsWithTheirPartitions() throws Exception {
        Run run = run(28, Map.of());
        assertThat(run.exit()).as(run.said()).isZero();
        Map<String, Integer> created = new LinkedHashMap<>();
        for (List<String> call : run.calls()) {
            assertThat(call).contains("--create", "--if-not-exists").containsSequence("--bootstrap-server", "kafka:9");
            created.put(after(call, "--topic"), Integer.valueOf(after(call, "--partitions")));
        }
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            wanted.put(topic.topicName(), topic.partitions());
            wanted.put(topic.deadLetterTopicName(), 1);
        }
        assertThat(created).isEqualTo(wanted);
        assertThat(created.keySet()).containsExactlyInAnyOrderElementsOf(Topic.allNames());
    }

    @Test
    void keepsWhatTheLocalPlatformKeeps() throws Exception {
        Run run = run(28, Map.of());
        for (Topic topic : Topic.values()) {
            assertThat(settings(run, topic.topicName()))
                    .containsExactlyInAnyOrder(
                            topic.compacted() ? "cleanup.policy=compact" : "cleanup.policy=delete",
                            (topic.compacted() ? "delete.retention.ms=" : "retention.ms=") + MONTH,
                            "max.message.bytes=8388608");
            assertThat(settings(run, topic.deadLetterTopicName()))
                    .containsExactlyInAnyOrder(
                            "cleanup.policy=delete", "retention.ms=" + QUARTER, "max.message.bytes=8388608");
        }
    }

    @Test
    void threeCopiesAreWrittenToTwoAtLeast() throws Exception {
        Run run = run(28, Map.of("TOUCHSTONE_KAFKA_REPLICATION", "3"));
        assertThat(run.calls()).allSatisfy(call -> {
            assertThat(call).containsSequence("--replication-factor", "3");
            assertThat(call).contains("min.insync.replicas=2");
        });
        assertThat(run(28, Map.of()).calls())
                .allSatisfy(call -> assertThat(call).doesNotContain("--replication-factor", "min.insync.replicas=2"));
    }

    @Test
    void failsWhileAPartitionHasNoLeader() throws Exception {
        Run run = run(27, Map.of());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("27 of 28 partitions").contains("Not all partitions have a leader.");
    }

    @Test
    void failsWithoutBootstrapServers() throws Exception {
        Run run = run(28, Map.of("TOUCHSTONE_KAFKA_BOOTSTRAP", ""));
        assertThat(run.exit()).isNotZero();
        assertThat(run.said()).contains("TOUCHSTONE_KAFKA_BOOTSTRAP").contains("bootstrap servers");
        assertThat(run.calls()).isEmpty();
    }

    @Test
    void composeAndKubernetesRunThisScript() {
        Map<String, Object> compose =
                DeployFiles.composeServices("deploy/compose/compose.yaml").get("topics");
        assertThat(DeployFiles.list(compose.get("volumes")))
                .contains("../topics/create-topics.sh:/create-topics.sh:ro");
        assertThat(DeployFiles.list(compose.get("entrypoint"))).containsExactly("sh", "/create-topics.sh");

        Map<String, Object> job = DeployFiles.objects("Job").getFirst();
        assertThat(DeployFiles.list(DeployFiles.at(job, "spec", "template", "spec", "containers", "0", "command")))
                .isEqualTo(List.of("sh", "/scripts/create-topics.sh"));
        assertThat(DeployFiles.text("deploy/topics/kustomization.yaml")).contains("- create-topics.sh");
    }

    private Run run(int leaders, Map<String, String> environment) throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path calls = folder.resolve("calls");
        Files.deleteIfExists(calls);
        standIn(bin.resolve("kafka-topics.sh"), "(for a in \"$@\"; do printf '%s\\t' \"$a\"; done; echo) >> " + calls);
        standIn(
                bin.resolve("kafka-get-offsets.sh"),
                "i=0; while [ $i -lt " + leaders + " ]; do echo touchstone.x:$i:0; i=$((i + 1)); done");
        // The script sleeps between its looks; here it need not.
        standIn(bin.resolve("sleep"), ":");
        ProcessBuilder builder = new ProcessBuilder(
                "sh", DeployFiles.path("deploy/topics/create-topics.sh").toString());
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().put("KAFKA_BIN", bin.toString());
        builder.environment().put("TOUCHSTONE_KAFKA_BOOTSTRAP", "kafka:9");
        builder.environment().remove("TOUCHSTONE_KAFKA_REPLICATION");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        List<List<String>> told = Files.exists(calls)
                ? Files.readAllLines(calls).stream()
                        .map(line -> List.of(line.split("\t")))
                        .toList()
                : List.of();
        return new Run(process.exitValue(), said, told);
    }

    private static void standIn(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String after(List<String> call, String option) {
        return call.get(call.indexOf(option) + 1);
    }

    private static TreeSet<String> settings(Run run, String topic) {
        List<String> call = run.calls().stream()
                .filter(c -> after(c, "--topic").equals(topic))
                .findFirst()
                .orElseThrow();
        TreeSet<String> settings = new TreeSet<>();
        for (int i = 0; i < call.size() - 1; i++) {
            if (call.get(i).equals("--config")) {
                settings.add(call.get(i + 1));
            }
        }
        return settings;
    }
}
