package io.touchstone.evidence.boot;

import io.touchstone.encoder.EncoderInBackground;
import io.touchstone.evidence.library.LibraryIndex;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means also: the model is loaded, and the index is up to the store. */
@Readiness
@Singleton
class LoadedCheck implements HealthCheck {

    private final Loading loading;
    private final EncoderInBackground encoder;
    private final LibraryIndex library;

    LoadedCheck(Loading loading, EncoderInBackground encoder, LibraryIndex library) {
        this.loading = loading;
        this.encoder = encoder;
        this.library = library;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Evidence library and model")
                .withData("records", library.size())
                .withData("step", loading.step())
                .withData("model", encoder.isLoaded() ? encoder.name() : "not loaded " + encoder.failure());
        Throwable failure = loading.failure();
        if (failure != null) {
            response.withData("failure", String.valueOf(failure.getMessage()));
        }
        return response.status(loading.isDone()).build();
    }
}
