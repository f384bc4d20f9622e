package io.touchstone.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.infra.gateway.Origin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfraSettingsTest {

    private static final Map<String, String> LEAST = Map.of(
            "TOUCHSTONE_DATA", "data",
            "TOUCHSTONE_INFRA_INGEST_PORT", "1",
            "TOUCHSTONE_INFRA_CLAIM_PORT", "2",
            "TOUCHSTONE_INFRA_EVIDENCE_PORT", "3");

    @Test
    void theLeastIsDirectoryAndOrigins() {
        InfraSettings settings = InfraSettings.of(LEAST);

        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.origins()).isEqualTo(Map.of(Origin.INGEST, 1, Origin.CLAIM, 2, Origin.EVIDENCE, 3));
        assertThat(settings.gatewayPort()).isZero();
        assertThat(settings.kafkaPort()).isZero();
        assertThat(settings.storePort()).isZero();
        assertThat(settings.readyFile()).isEmpty();
        assertThat(settings.externalKafka()).isEmpty();
        assertThat(settings.externalStore()).isEmpty();
    }

    @Test
    void readsAllNames() {
        InfraSettings settings = InfraSettings.of(with(Map.of(
                "TOUCHSTONE_INFRA_API_PORT", "10",
                "TOUCHSTONE_INFRA_KAFKA_PORT", "11",
                "TOUCHSTONE_INFRA_CONTROLLER_PORT", "12",
                "TOUCHSTONE_INFRA_MONGODB_PORT", "13",
                "TOUCHSTONE_INFRA_READY_FILE", "ready.json",
                "TOUCHSTONE_KAFKA_BOOTSTRAP", "kafka.example:9092",
                "TOUCHSTONE_MONGODB_URI", " mongodb://store.example ")));

        assertThat(settings.gatewayPort()).isEqualTo(10);
        assertThat(settings.kafkaPort()).isEqualTo(11);
        assertThat(settings.controllerPort()).isEqualTo(12);
        assertThat(settings.storePort()).isEqualTo(13);
        assertThat(settings.readyFile()).contains(Path.of("ready.json"));
        assertThat(settings.externalKafka()).contains("kafka.example:9092");
        assertThat(settings.externalStore()).contains("mongodb://store.example");
    }

    @ParameterizedTest
    @CsvSource({
        "TOUCHSTONE_DATA, ''",
        "TOUCHSTONE_INFRA_CLAIM_PORT, ''",
        "TOUCHSTONE_INFRA_CLAIM_PORT, 0",
        "TOUCHSTONE_INFRA_API_PORT, eighty",
        "TOUCHSTONE_INFRA_KAFKA_PORT, 65536",
        "TOUCHSTONE_INFRA_MONGODB_PORT, -1"
    })
    void namesWhatIsWrong(String name, String value) {
        assertThatExceptionOfType(StartFailedException.class)
                .isThrownBy(() -> InfraSettings.of(with(Map.of(name, value))))
                .withMessageContaining(name);
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(more);
        return all;
    }
}
