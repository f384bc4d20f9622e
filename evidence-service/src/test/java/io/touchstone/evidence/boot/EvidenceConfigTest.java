package io.touchstone.evidence.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceConfigTest {

    private static final String DIRECTORY = "touchstone.evidence.data-directory";

    @Test
    void defaults() {
        EvidenceConfig config = config(Map.of(DIRECTORY, "somewhere"));

        assertThat(config.dataDirectory()).isEqualTo(Path.of("somewhere"));
        assertThat(config.encoder().parallel()).isEqualTo(2);
        assertThat(config.encoder().threads()).isEqualTo(1);
        assertThat(config.encoder().remembered()).isEqualTo(10_000);
        assertThat(config.judge().model()).isEmpty();
        assertThat(config.judge().parallel()).isEqualTo(2);
        assertThat(config.judge().remembered()).isEqualTo(100_000);
        assertThat(config.library().starter()).isTrue();
        assertThat(config.reassessment().quiet()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.reassessment().atLatest()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.consumer().patience()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.outbox().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.outbox().sweepEvery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.outbox().threads()).isEqualTo(2);
    }

    @Test
    void names() {
        Map<String, String> values = new HashMap<>();
        values.put(DIRECTORY, "elsewhere");
        values.put("touchstone.evidence.encoder.parallel", "3");
        values.put("touchstone.evidence.encoder.threads", "4");
        values.put("touchstone.evidence.encoder.remembered", "5");
        values.put("touchstone.evidence.judge.model", "judges/2");
        values.put("touchstone.evidence.judge.parallel", "12");
        values.put("touchstone.evidence.judge.remembered", "13");
        values.put("touchstone.evidence.library.starter", "false");
        values.put("touchstone.evidence.reassessment.quiet", "PT6S");
        values.put("touchstone.evidence.reassessment.at-latest", "PT7S");
        values.put("touchstone.evidence.consumer.patience", "PT8S");
        values.put("touchstone.evidence.outbox.lease", "PT9S");
        values.put("touchstone.evidence.outbox.sweep-every", "PT10S");
        values.put("touchstone.evidence.outbox.threads", "11");

        EvidenceConfig config = config(values);

        assertThat(config.dataDirectory()).isEqualTo(Path.of("elsewhere"));
        assertThat(config.encoder().parallel()).isEqualTo(3);
        assertThat(config.encoder().threads()).isEqualTo(4);
        assertThat(config.encoder().remembered()).isEqualTo(5);
        assertThat(config.judge().model()).contains(Path.of("judges/2"));
        assertThat(config.judge().parallel()).isEqualTo(12);
        assertThat(config.judge().remembered()).isEqualTo(13);
        assertThat(config.library().starter()).isFalse();
        assertThat(config.reassessment().quiet()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.reassessment().atLatest()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.consumer().patience()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.outbox().lease()).isEqualTo(Duration.ofSeconds(9));
        assertThat(config.outbox().sweepEvery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.outbox().threads()).isEqualTo(11);
    }

    @Test
    void aNameThatIsNotKnownIsRefused() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> config(Map.of(DIRECTORY, "x", "touchstone.evidence.encoder.paralell", "3")))
                .withMessageContaining("paralell");
    }

    private static EvidenceConfig config(Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(EvidenceConfig.class)
                .withDefaultValues(values)
                .build();
        return config.getConfigMapping(EvidenceConfig.class);
    }
}
