package io.touchstone.evidence.boot;

import io.touchstone.encoder.EncoderInBackground;
import io.touchstone.evidence.adapter.onnx.JudgeInBackground;
import io.touchstone.evidence.library.LibraryIndex;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means also: the models are loaded, and the index is up to the store. */
@Readiness
@Singleton
class LoadedCheck implements HealthCheck {

    private final Loading loading;
    private final EncoderInBackground encoder;
    private final JudgeInBackground judge;
    private final LibraryIndex library;

    LoadedCheck(Loading loading, EncoderInBackground encoder, JudgeInBackground judge, LibraryIndex library) {
        this.loading = loading;
        this.encoder = encoder;
        this.judge = judge;
        this.library = library;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Evidence library and models")
                .withData("records", library.size())
                .withData("step", loading.step())
                .withData("waiting", loading.waiting())
                .withData("encoder", encoder.isLoaded() ? encoder.name() : notLoaded(encoder.failure()))
                .withData("judge", judge.isLoaded() ? judge.name() : notLoaded(judge.failure()));
        Throwable failure = loading.failure();
        if (failure != null) {
            response.withData("failure", String.valueOf(failure.getMessage()));
        }
        return response.status(loading.isOpen()).build();
    }

    private static String notLoaded(String failure) {
        return failure.isEmpty() ? "not loaded yet" : "not loaded: " + failure;
    }
}
