package io.touchstone.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the parts how they are. */
final class Health {

    /** What a part says of itself. */
    sealed interface Answer {

        record Ready() implements Answer {}

        /** It answers, and something is missing. */
        record NotReady(String reason) implements Answer {}

        record Silent() implements Answer {}
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /** The gateway listens once broker and store serve and all topics exist. */
    Answer ask(Part part, int port) throws InterruptedException {
        return ask(port, part == Part.INFRA ? "/q/health/live" : "/q/health/ready");
    }

    /** Whether everything is ready, as users of the one address see it. */
    Answer askAll(int gateway) throws InterruptedException {
        return ask(gateway, "/q/health");
    }

    private Answer ask(int port, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                return new Answer.Ready();
            }
            return new Answer.NotReady(reason(response));
        } catch (IOException e) {
            return new Answer.Silent();
        }
    }

    /** The names of the checks that are down, where the answer has them as MicroProfile Health writes them. */
    static String reason(HttpResponse<String> response) {
        return reason(response.statusCode(), response.body());
    }

    static String reason(int status, String body) {
        try {
            List<String> down = new ArrayList<>();
            for (JsonNode check : Json.mapper().readTree(body).path("checks")) {
                if (!"UP".equals(check.path("status").asText())) {
                    down.add(check.path("name").asText());
                }
            }
            if (!down.isEmpty()) {
                return "waits for " + String.join(", ", down);
            }
        } catch (IOException e) {
            // Not JSON: the status has to do.
        }
        return "answers " + status;
    }
}
