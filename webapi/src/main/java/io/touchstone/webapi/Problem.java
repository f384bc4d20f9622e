package io.touchstone.webapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details.
 *
 * @param type {@code urn:touchstone:problem:} and a slug that programs can rely on
 * @param title what the status means
 * @param detail what is wrong with this request, and what would be right
 * @param traceId finds this request in the logs; absent where nothing is traced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String traceId) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The slug of a 413; the gateway and the proxy of Compose answer with it too. */
    static final String TOO_LARGE = "too-large";

    private static final String TYPE_PREFIX = "urn:touchstone:problem:";

    static Problem of(int status, @Nullable String slug, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Status " + status : known.getReasonPhrase();
        String name = slug == null ? title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") : slug;
        SpanContext trace = Span.current().getSpanContext();
        return new Problem(TYPE_PREFIX + name, title, status, detail, trace.isValid() ? trace.getTraceId() : null);
    }

    Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
