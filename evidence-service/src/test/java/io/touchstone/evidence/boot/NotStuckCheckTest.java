package io.touchstone.evidence.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class NotStuckCheckTest {

    private final Loading loading = new Loading();
    private final NotStuckCheck check = new NotStuckCheck(loading);

    @Test
    void aCopyThatIsStillLoadingIsLeftAlone() {
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);

        loading.done();

        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aCopyThatGaveUpIsToBeStartedAnew() {
        loading.failed(new IllegalStateException("no model"));

        HealthCheckResponse response = check.call();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow()).containsEntry("failure", "no model");
    }
}
