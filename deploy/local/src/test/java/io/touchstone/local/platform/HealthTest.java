package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Health.reason(503, """
                        {"status": "DOWN", "checks": [
                          {"name": "store", "status": "DOWN"},
                          {"name": "broker", "status": "UP"},
                          {"name": "index", "status": "DOWN"}]}""")).isEqualTo("waits for store, index");
    }

    @Test
    void anythingElseIsTheStatus() {
        assertThat(Health.reason(404, "not found")).isEqualTo("answers 404");
        assertThat(Health.reason(503, "{}")).isEqualTo("answers 503");
    }
}
