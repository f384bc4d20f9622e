package io.touchstone.local.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a part is started: its command line and environment. Pure. */
record StartCommand(Installation installation, DataDirectory data, Ports ports, Makeup makeup) {

    private static final int UNSAFE_WARNS_SINCE = 23;

    /** An argument that marks the process as this data directory's part. */
    String mark(Part part) {
        return "-Dtouchstone.part=" + part.label() + "@" + data.root();
    }

    /** @param cacheFlags what the JVM is told of start-up caches */
    List<String> line(Part part, List<String> cacheFlags) {
        List<String> line = new ArrayList<>();
        line.add(installation.java().toString());
        // First, since some systems show only the beginning of a command line.
        line.add(mark(part));
        // Not the system's: what a killed process leaves there, nobody clears away.
        line.add("-Djava.io.tmpdir=" + data.scratch(part));
        line.addAll(flags(part));
        line.addAll(cacheFlags);
        if (part == Part.INFRA) {
            line.addAll(List.of("-cp", installation.jar(part).toString(), "io.touchstone.infra.InfraProcess"));
        } else {
            line.addAll(List.of("-jar", installation.jar(part).toString()));
        }
        return line;
    }

    /** The JVM's flags. Start-up caches hold for exactly these. */
    static List<String> flags(Part part) {
        List<String> flags = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xss512k",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= UNSAFE_WARNS_SINCE) {
            flags.add("--sun-misc-unsafe-memory-access=allow"); // Netty; else a log begins with warnings.
        }
        flags.addAll(
                switch (part) {
                    // The store holds its working set on the heap: with 192 MB it died at 100,000 documents.
                    case INFRA -> List.of("-Xms64m", "-Xmx768m", "-XX:TieredStopAtLevel=1");
                    case INGEST, CLAIM -> List.of("-Xms48m", "-Xmx384m", "-XX:TieredStopAtLevel=1");
                    // Judging is work for the optimising compiler; searching vectors wants the vector module.
                    case EVIDENCE -> List.of("-Xms64m", "-Xmx768m", "--add-modules=jdk.incubator.vector");
                });
        return flags;
    }

    /** What is added to the environment of this process. */
    Map<String, String> environment(Part part) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("TOUCHSTONE_DATA", data.of(part).toString());
        if (part == Part.INFRA) {
            // Also where there is none: what was inherited may name one that this platform is not to use.
            environment.put(
                    "TOUCHSTONE_MONGODB_URI", makeup.backing().mongodbUri().orElse(""));
            environment.put(
                    "TOUCHSTONE_KAFKA_BOOTSTRAP",
                    makeup.backing().kafkaBootstrap().orElse(""));
            environment.put("TOUCHSTONE_INFRA_API_PORT", Integer.toString(ports.api()));
            environment.put("TOUCHSTONE_INFRA_KAFKA_PORT", Integer.toString(ports.kafka()));
            environment.put("TOUCHSTONE_INFRA_CONTROLLER_PORT", Integer.toString(ports.controller()));
            environment.put("TOUCHSTONE_INFRA_MONGODB_PORT", Integer.toString(ports.mongo()));
            environment.put("TOUCHSTONE_INFRA_INGEST_PORT", Integer.toString(ports.ingest()));
            environment.put("TOUCHSTONE_INFRA_CLAIM_PORT", Integer.toString(ports.claim()));
            environment.put("TOUCHSTONE_INFRA_EVIDENCE_PORT", Integer.toString(ports.evidence()));
        } else {
            environment.put("TOUCHSTONE_MONGODB_URI", makeup.backing().mongodbUri(ports));
            environment.put("TOUCHSTONE_KAFKA_BOOTSTRAP", makeup.backing().kafkaBootstrap(ports));
            environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
            // What is not acknowledged comes again anyway: no need to wait ten seconds for it while stopping.
            environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false");
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.http(part)));
            environment.putAll(makeup.settings());
        }
        return environment;
    }
}
