package io.touchstone.evidence.adapter.rest;

import io.touchstone.encoder.ModelUnavailableException;
import io.touchstone.webapi.ProblemException;
import io.touchstone.webapi.ProblemMappers;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is asked of a service whose models cannot be loaded; readiness says the same. */
public final class ModelProblems {

    private final ProblemMappers problems = new ProblemMappers();

    /** Says which model, and why. */
    @ServerExceptionMapper
    public Response unavailable(ModelUnavailableException e) {
        return problems.problem(new ProblemException(503, "model-unavailable", e.getMessage() + "."));
    }
}
