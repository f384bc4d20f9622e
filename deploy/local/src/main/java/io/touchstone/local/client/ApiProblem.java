package io.touchstone.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import java.io.IOException;

/**
 * The API said no, or said nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>, whose {@code detail} becomes the message
 */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_BODY = 300;

    private final int status;
    private final String reason;

    /** @param status of HTTP; 0 when there was no answer */
    public ApiProblem(int status, String reason) {
        super(reason);
        this.status = status;
        this.reason = reason;
    }

    static ApiProblem of(int status, String body) {
        return new ApiProblem(status, reason(status, body));
    }

    static String reason(int status, String body) {
        try {
            JsonNode problem = Json.mapper().readTree(body);
            String detail = problem.path("detail").asText("");
            String title = problem.path("title").asText("");
            if (!detail.isBlank()) {
                return detail;
            }
            if (!title.isBlank()) {
                return title;
            }
        } catch (IOException e) {
            // Not a problem document: from something on the way, perhaps.
        }
        String text = body.strip().replaceAll("\\s+", " ");
        String start = text.length() > LONGEST_BODY ? text.substring(0, LONGEST_BODY) + "..." : text;
        return "the API answered " + status + (start.isEmpty() ? "" : ": " + start);
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    /** Whether the request itself is at fault: asking again would change nothing. */
    public boolean isRefusal() {
        return status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
    }
}
