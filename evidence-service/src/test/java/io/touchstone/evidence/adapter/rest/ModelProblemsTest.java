package io.touchstone.evidence.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.encoder.ModelUnavailableException;
import io.touchstone.webapi.Problem;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.Test;

class ModelProblemsTest {

    private final ModelProblems problems = new ModelProblems();

    @Test
    void whoComesWhenAllIsInUseIsToldToTryAgain() {
        try (Response response = problems.busy(new BulkheadException("full"))) {
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeaderString("Retry-After")).isEqualTo("1");
            assertThat(((Problem) response.getEntity()).type()).hasToString("urn:touchstone:problem:busy");
        }
    }

    @Test
    void aModelThatCannotBeLoadedIsNamedAndTryingAgainIsNotAdvised() {
        try (Response response =
                problems.unavailable(new ModelUnavailableException("judge.onnx is not the file described", null))) {
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeaderString("Retry-After")).isNull();
            assertThat(((Problem) response.getEntity()).detail()).isEqualTo("judge.onnx is not the file described.");
        }
    }
}
