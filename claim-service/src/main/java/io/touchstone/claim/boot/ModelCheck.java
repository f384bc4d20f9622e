package io.touchstone.claim.boot;

import io.touchstone.encoder.EncoderInBackground;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means also: the model is loaded. */
@Readiness
@Singleton
class ModelCheck implements HealthCheck {

    private final EncoderInBackground encoder;

    ModelCheck(EncoderInBackground encoder) {
        this.encoder = encoder;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Model")
                .withData("model", encoder.isLoaded() ? encoder.name() : "not loaded " + encoder.failure())
                .status(encoder.isLoaded())
                .build();
    }
}
