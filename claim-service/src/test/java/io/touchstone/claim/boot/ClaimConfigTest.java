package io.touchstone.claim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimConfigTest {

    private static ClaimConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(ClaimConfig.class)
                .withDefaultValues(values)
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(ClaimConfig.class);
    }

    @Test
    void defaults() {
        ClaimConfig config = config(Map.of());
        assertThat(config.extraction().threshold()).isEqualTo(.6);
        assertThat(config.extraction().maxClaims()).isEqualTo(2000);
        assertThat(config.nearDuplicates().threshold()).isEqualTo(.85);
        assertThat(config.encoder().parallel()).isEqualTo(2);
        assertThat(config.encoder().threads()).isEqualTo(1);
        assertThat(config.consumer().patience()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.outbox().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.outbox().sweepEvery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.outbox().threads()).isEqualTo(2);
    }

    @Test
    void names() {
        ClaimConfig config = config(Map.of(
                "touchstone.claim.extraction.threshold", "0.7",
                "touchstone.claim.extraction.max-claims", "5",
                "touchstone.claim.near-duplicates.threshold", "0.9",
                "touchstone.claim.encoder.parallel", "4",
                "touchstone.claim.encoder.threads", "3",
                "touchstone.claim.consumer.patience", "PT1S",
                "touchstone.claim.outbox.sweep-every", "PT2S"));
        assertThat(config.extraction().threshold()).isEqualTo(.7);
        assertThat(config.extraction().maxClaims()).isEqualTo(5);
        assertThat(config.nearDuplicates().threshold()).isEqualTo(.9);
        assertThat(config.encoder().parallel()).isEqualTo(4);
        assertThat(config.encoder().threads()).isEqualTo(3);
        assertThat(config.consumer().patience()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.outbox().sweepEvery()).isEqualTo(Duration.ofSeconds(2));
    }
}
