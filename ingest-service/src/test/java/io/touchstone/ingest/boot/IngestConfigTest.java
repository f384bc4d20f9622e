package io.touchstone.ingest.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    @Test
    void defaults() {
        IngestConfig config = config(Map.of());

        assertThat(config.text().maxBytes()).isEqualTo(1_000_000);
        assertThat(config.text().maxSourceBytes()).isEqualTo(10_000_000);
        assertThat(config.text().maxBlocks()).isEqualTo(20_000);
        assertThat(config.fetch().allowPrivate()).isFalse();
        assertThat(config.fetch().userAgent()).startsWith("Touchstone/");
        assertThat(config.fetch().maxBytes()).isEqualTo(10_000_000);
        assertThat(config.fetch().connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.fetch().readTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.fetch().deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.fetch().maxRedirects()).isEqualTo(5);
        assertThat(config.outbox().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.outbox().sweepEvery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.outbox().threads()).isEqualTo(2);
        assertThat(config.languages()).containsExactly("any");
    }

    @Test
    void names() {
        Map<String, String> values = new HashMap<>();
        values.put("touchstone.ingest.text.max-bytes", "1");
        values.put("touchstone.ingest.text.max-source-bytes", "2");
        values.put("touchstone.ingest.text.max-blocks", "3");
        values.put("touchstone.ingest.fetch.allow-private", "true");
        values.put("touchstone.ingest.fetch.user-agent", "me");
        values.put("touchstone.ingest.fetch.max-bytes", "4");
        values.put("touchstone.ingest.fetch.connect-timeout", "PT6S");
        values.put("touchstone.ingest.fetch.read-timeout", "PT7S");
        values.put("touchstone.ingest.fetch.deadline", "PT8S");
        values.put("touchstone.ingest.fetch.max-redirects", "9");
        values.put("touchstone.ingest.outbox.lease", "PT10S");
        values.put("touchstone.ingest.outbox.sweep-every", "PT11S");
        values.put("touchstone.ingest.outbox.threads", "12");
        values.put("touchstone.ingest.languages", "en,de");

        IngestConfig config = config(values);

        assertThat(config.text().maxBytes()).isEqualTo(1);
        assertThat(config.text().maxSourceBytes()).isEqualTo(2);
        assertThat(config.text().maxBlocks()).isEqualTo(3);
        assertThat(config.fetch().allowPrivate()).isTrue();
        assertThat(config.fetch().userAgent()).isEqualTo("me");
        assertThat(config.fetch().maxBytes()).isEqualTo(4);
        assertThat(config.fetch().connectTimeout()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.fetch().readTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.fetch().deadline()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.fetch().maxRedirects()).isEqualTo(9);
        assertThat(config.outbox().lease()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.outbox().sweepEvery()).isEqualTo(Duration.ofSeconds(11));
        assertThat(config.outbox().threads()).isEqualTo(12);
        assertThat(config.languages()).containsExactlyInAnyOrder("en", "de");
    }

    @Test
    void aMisspelledNameIsToldAtTheStart() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> config(Map.of("touchstone.ingest.fetch.allow-privat", "true")))
                .withStackTraceContaining("touchstone.ingest.fetch.allow-privat");
    }

    private static IngestConfig config(Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(IngestConfig.class)
                .withDefaultValues(values)
                .build();
        return config.getConfigMapping(IngestConfig.class);
    }
}
