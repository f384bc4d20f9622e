package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartCommandTest {

    private static final Ports PORTS = new Ports(1, 2, 3, 4, 5, 6, 7);
    private static final Installation INSTALLATION = new Installation(Path.of("/a b/touchstone"), Path.of("/jdk"));

    private static StartCommand command(Backing backing) {
        Makeup makeup = new Makeup(Set.of(Part.values()), backing, Map.of("TOUCHSTONE_X", "1"));
        return new StartCommand(INSTALLATION, new DataDirectory(Path.of("/my data")), PORTS, makeup);
    }

    @Test
    void theMarkComesFirstAndNamesPartAndDataDirectory() {
        List<String> line = command(Backing.EMBEDDED).line(Part.CLAIM, List.of("-XX:AOTCache=x"));

        assertThat(line.subList(0, 2)).containsExactly("/jdk/bin/java", "-Dtouchstone.part=claim@/my data");
        assertThat(line)
                .contains("-XX:AOTCache=x", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/my data/claim/tmp");
        assertThat(line).endsWith("-jar", "/a b/touchstone/claim-service/target/quarkus-app/quarkus-run.jar");
    }

    @Test
    void infraRunsFromTheLaunchersJar() {
        assertThat(command(Backing.EMBEDDED).line(Part.INFRA, List.of()))
                .endsWith(
                        "-cp",
                        "/a b/touchstone/deploy/local/target/touchstone-local.jar",
                        "io.touchstone.infra.InfraProcess");
    }

    @Test
    void servicesAreToldWhereStoreAndBrokerAre() {
        assertThat(command(Backing.EMBEDDED).environment(Part.INGEST))
                .containsEntry("TOUCHSTONE_MONGODB_URI", "mongodb://127.0.0.1:4")
                .containsEntry("TOUCHSTONE_KAFKA_BOOTSTRAP", "127.0.0.1:2")
                .containsEntry("TOUCHSTONE_DATA", "/my data/ingest")
                .containsEntry("QUARKUS_HTTP_PORT", "5")
                .containsEntry("TOUCHSTONE_X", "1")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    @Test
    void realClustersArePassedOn() {
        Backing real =
                Backing.of(Map.of("TOUCHSTONE_MONGODB_URI", "mongodb://db", "TOUCHSTONE_KAFKA_BOOTSTRAP", "k:1"));

        assertThat(command(real).environment(Part.EVIDENCE))
                .containsEntry("TOUCHSTONE_MONGODB_URI", "mongodb://db")
                .containsEntry("TOUCHSTONE_KAFKA_BOOTSTRAP", "k:1");
        assertThat(Backing.of(Map.of("TOUCHSTONE_MONGODB_URI", " ")).mongodbUri())
                .isEqualTo(Optional.empty());
    }

    @Test
    void infraIsToldAllPorts() {
        assertThat(command(Backing.EMBEDDED).environment(Part.INFRA))
                .containsEntry("TOUCHSTONE_INFRA_API_PORT", "1")
                .containsEntry("TOUCHSTONE_INFRA_KAFKA_PORT", "2")
                .containsEntry("TOUCHSTONE_INFRA_CONTROLLER_PORT", "3")
                .containsEntry("TOUCHSTONE_INFRA_MONGODB_PORT", "4")
                .containsEntry("TOUCHSTONE_INFRA_EVIDENCE_PORT", "7")
                .doesNotContainKey("TOUCHSTONE_X");
    }

    @Test
    void infraInheritsNoStoreAndNoBroker() {
        assertThat(command(Backing.EMBEDDED).environment(Part.INFRA))
                .containsEntry("TOUCHSTONE_MONGODB_URI", "")
                .containsEntry("TOUCHSTONE_KAFKA_BOOTSTRAP", "");
    }
}
