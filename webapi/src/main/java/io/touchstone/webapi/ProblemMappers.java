package io.touchstone.webapi;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.touchstone.storage.StoreFailures;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where what was thrown becomes an answer. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String MALFORMED = "malformed-json";

    /** What an adapter decided. */
    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return e.problem().toResponse();
    }

    /** A body that is no JSON, or not of the expected shape. */
    @ServerExceptionMapper(priority = 1)
    public Response json(JacksonException e) {
        return Problem.of(400, MALFORMED, describe(e)).toResponse();
    }

    /** Parameters out of their bounds. */
    @ServerExceptionMapper(priority = 1)
    public Response constraints(ConstraintViolationException e) {
        String detail = e.getConstraintViolations().stream()
                .map(v -> lastNode(v.getPropertyPath().toString()) + " " + v.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return Problem.of(400, "invalid-parameter", detail).toResponse();
    }

    /** What the framework refused: unknown path, method, media type, unreadable body. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        JacksonException json = cause(e, JacksonException.class);
        int status = e.getResponse().getStatus();
        if (json != null && status < 500) {
            return json(json);
        }
        if (status < 400) {
            return e.getResponse();
        }
        return Problem.of(status, status == 413 ? Problem.TOO_LARGE : null, describe(status, e))
                .toResponse();
    }

    /** All else: the store is away for a while, or there is a bug. */
    @ServerExceptionMapper
    public Response surprise(Throwable e) {
        if (StoreFailures.isTransient(e)) {
            LOG.warnf("The store cannot be reached: %s", e.toString());
            return Response.fromResponse(
                            Problem.of(503, "store-unavailable", "The store cannot be reached; try again in a moment.")
                                    .toResponse())
                    .header("Retry-After", 1)
                    .build();
        }
        LOG.error("A request failed unexpectedly", e);
        return Problem.of(
                        500,
                        "internal-error",
                        "The request failed unexpectedly; the log has the details under this trace id.")
                .toResponse();
    }

    private static String describe(int status, WebApplicationException e) {
        return switch (status) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This method is not offered at this path.";
            case 406 -> "None of the accepted media types is offered here.";
            case 413 -> "The body is larger than this service takes.";
            case 415 -> "This media type is not taken here.";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String describe(JacksonException e) {
        String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        what = what.replaceAll("^Cannot construct instance of `[^`]*`, problem: ", "")
                .replaceAll("`[\\w.]+\\.(\\w+)`", "$1");
        StringBuilder detail = new StringBuilder(what);
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            detail.append(" (at ")
                    .append(mapping.getPath().stream()
                            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                            .collect(Collectors.joining(".")))
                    .append(')');
        } else if (e.getLocation() != null) {
            detail.append(" (line ")
                    .append(e.getLocation().getLineNr())
                    .append(", column ")
                    .append(e.getLocation().getColumnNr())
                    .append(')');
        }
        return detail.toString();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
