package io.touchstone.infra;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and its controller (KRaft, one node) in this process, on the loopback address, without
 * authentication, with its data in a directory that outlives it.
 */
public final class KafkaBroker implements AutoCloseable {

    /** A document event is at most 1 MB of text, which JSON escapes and blocks can make several times as long. */
    static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

    private static final String HOST = "127.0.0.1";
    private static final int ATTEMPTS_FOR_FREE_PORTS = 5;

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on free ports; returns when it takes requests. */
    public static KafkaBroker start(Path directory) {
        for (int attempt = 1; ; attempt++) {
            List<Integer> ports = FreePorts.find(2);
            try {
                return start(directory, ports.get(0), ports.get(1));
            } catch (StartFailedException e) {
                if (attempt == ATTEMPTS_FOR_FREE_PORTS || ports.stream().allMatch(FreePorts::isFree)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Starts on the given ports; returns when it takes requests. The same directory may be given other ports next time.
     *
     * @param directory made and formatted when it is fresh
     * @param controllerPort used inside the broker only
     */
    public static KafkaBroker start(Path directory, int port, int controllerPort) {
        for (int wanted : new int[] {port, controllerPort}) {
            if (!FreePorts.isFree(wanted)) {
                throw new StartFailedException("Port " + wanted + " for Kafka is taken by another program.", null);
            }
        }
        Path absolute = directory.toAbsolutePath().normalize();
        KafkaRaftServer server = null;
        try {
            format(absolute);
            server = new KafkaRaftServer(new KafkaConfig(settings(absolute, port, controllerPort)), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, port);
        } catch (Exception e) { // Kafka declares nothing, being Scala, and throws what it likes
            if (server != null) {
                server.shutdown();
            }
            throw new StartFailedException("Kafka could not start in " + absolute + ": " + reason(e), e);
        }
    }

    /** What clients are given as {@code bootstrap.servers}. */
    public String bootstrap() {
        return HOST + ":" + port;
    }

    /** Stops it in order; returns when all is on disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) throws IOException {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .setDirectories(List.of(directory.toString()))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setUnstableFeatureVersionsEnabled(false)
                    // A kill in the middle of formatting leaves a directory that is half way: finish it.
                    .setIgnoreFormatted(true)
                    .setPrintStream(out)
                    .run();
        } catch (Exception e) {
            throw new IOException("formatting failed: " + reason(e) + " " + said.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static Map<String, String> settings(Path directory, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@" + HOST + ":" + controllerPort),
                Map.entry("log.dirs", directory.toString()),
                // A topic that is made by its first record can lose that record (KAFKA-15591): Topics makes them all.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.partitions", "1"),
                Map.entry("message.max.bytes", String.valueOf(MAX_MESSAGE_BYTES)),
                // One node, so one copy of everything.
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "5"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "5"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "5"),
                // A platform that was down for a holiday goes on where it stopped: as long as the longest retention.
                Map.entry("offsets.retention.minutes", String.valueOf(Topics.DEAD_LETTER_RETENTION.toMinutes())),
                // Few services on one machine: let groups settle at once, and notice a killed service soon.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.consumer.min.heartbeat.interval.ms", "500"),
                Map.entry("group.consumer.heartbeat.interval.ms", "1000"),
                Map.entry("group.consumer.min.session.timeout.ms", "6000"),
                Map.entry("group.consumer.session.timeout.ms", "10000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("broker.session.timeout.ms", "3000"),
                // A small footprint.
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024)),
                Map.entry("log.segment.bytes", String.valueOf(128 * 1024 * 1024)));
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}
