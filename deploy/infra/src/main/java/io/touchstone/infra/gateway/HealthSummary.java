package io.touchstone.infra.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Map;

/** Asks all origins how they are, and tells it in one answer of the form of MicroProfile Health. */
final class HealthSummary {

    private static final String READINESS = "/q/health/ready";
    private static final long PATIENCE_MS = 3_000;
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    private final HttpClient client;
    private final Map<Origin, SocketAddress> origins;

    HealthSummary(HttpClient client, Map<Origin, SocketAddress> origins) {
        this.client = client;
        this.origins = origins;
    }

    /** 200 when every origin is ready, else 503. */
    void answer(HttpServerRequest request) {
        List<Future<JsonObject>> asked = origins.entrySet().stream()
                .map(origin -> ask(origin.getKey(), origin.getValue()))
                .toList();
        Future.all(asked).onSuccess(all -> {
            List<JsonObject> checks = all.list();
            send(request, checks.stream().allMatch(check -> UP.equals(check.getString("status"))), checks);
        });
    }

    static void send(HttpServerRequest request, boolean up, List<JsonObject> checks) {
        JsonObject summary = new JsonObject().put("status", up ? UP : DOWN).put("checks", new JsonArray(checks));
        request.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .end(summary.toBuffer());
    }

    private Future<JsonObject> ask(Origin origin, SocketAddress address) {
        RequestOptions options = new RequestOptions()
                .setServer(address)
                .setMethod(HttpMethod.GET)
                .setURI(READINESS)
                .setTimeout(PATIENCE_MS);
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(body -> check(origin, response.statusCode(), body)))
                .recover(failure -> Future.succeededFuture(
                        check(origin, false, new JsonObject().put("reason", "does not answer"))));
    }

    private static JsonObject check(Origin origin, int status, Buffer body) {
        JsonObject data = new JsonObject();
        try {
            JsonObject answer = body.toJsonObject();
            if (answer.getValue("checks") instanceof JsonArray checks) {
                data.put("checks", checks);
            }
        } catch (DecodeException | ClassCastException e) {
            data.put("reason", "answers " + status + " and no health");
        }
        return check(origin, status == 200, data);
    }

    private static JsonObject check(Origin origin, boolean up, JsonObject data) {
        JsonObject check = new JsonObject().put("name", origin.label()).put("status", up ? UP : DOWN);
        return data.isEmpty() ? check : check.put("data", data);
    }
}
