package io.touchstone.infra.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Map;

/**
 * RFC 9457 problem details, in the form that the services use.
 *
 * @param slug what programs can rely on
 * @param headers sent with it
 */
record Problem(int status, String slug, String title, String detail, Map<String, String> headers) {

    private static final String MEDIA_TYPE = "application/problem+json";

    static Problem notFound(String path) {
        return new Problem(404, "not-found", "Not Found", "There is nothing at " + path + ".", Map.of());
    }

    static Problem away(Origin origin) {
        return new Problem(
                503,
                "service-unavailable",
                "Service Unavailable",
                "The " + origin.label() + " service is not running or is starting. Try again in a moment.",
                Map.of("Retry-After", "1"));
    }

    static Problem brokenOff(Origin origin) {
        return new Problem(
                502,
                "no-answer",
                "Bad Gateway",
                "The " + origin.label() + " service ended the connection before it answered. It may or may not have"
                        + " done what was asked; asking again is safe.",
                Map.of());
    }

    static Problem tooLarge(long limit) {
        return new Problem(
                413,
                "too-large",
                "Content Too Large",
                "The body of a request may have at most " + limit + " bytes.",
                Map.of("Connection", "close"));
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        headers.forEach(response::putHeader);
        response.end(json());
    }

    ProxyResponse in(ProxyResponse response) {
        response.setStatusCode(status).setStatusMessage(title).putHeader("Content-Type", MEDIA_TYPE);
        headers.forEach(response::putHeader);
        return response.setBody(Body.body(json()));
    }

    private Buffer json() {
        return new JsonObject()
                .put("type", "urn:touchstone:problem:" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }
}
