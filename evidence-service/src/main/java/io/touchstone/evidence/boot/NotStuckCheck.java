package io.touchstone.evidence.boot;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * A copy that gave up loading holds its share of the claims and never gets to them: it is to be started anew, and while it is
 * down the other copies take over its share.
 */
@Liveness
@Singleton
class NotStuckCheck implements HealthCheck {

    private final Loading loading;

    NotStuckCheck(Loading loading) {
        this.loading = loading;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Loading was not given up");
        Throwable failure = loading.failure();
        if (failure != null) {
            response.withData("failure", String.valueOf(failure.getMessage()));
        }
        return response.status(failure == null).build();
    }
}
