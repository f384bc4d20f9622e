package io.touchstone.evidence.adapter.rest;

import io.touchstone.encoder.ModelUnavailableException;
import io.touchstone.webapi.ProblemException;
import io.touchstone.webapi.ProblemMappers;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is asked of a service whose models cannot be loaded, which readiness says too, or are all in use. */
public final class ModelProblems {

    private final ProblemMappers problems = new ProblemMappers();

    /** Says which model, and why. */
    @ServerExceptionMapper
    public Response unavailable(ModelUnavailableException e) {
        return problems.problem(new ProblemException(503, "model-unavailable", e.getMessage() + "."));
    }

    /** Says that it is worth trying again. */
    @ServerExceptionMapper
    public Response busy(BulkheadException e) {
        ProblemException problem = new ProblemException(
                503, "busy", "As many requests as may use the models at a time are using them: try again in a moment.");
        return Response.fromResponse(problems.problem(problem))
                .header("Retry-After", "1")
                .build();
    }
}
