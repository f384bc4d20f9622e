package io.touchstone.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.contracts.verdicts.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP API at one address. Every request may be sent twice without harm, so one that meets a service that is just
 * being started again is sent again, for a while.
 */
public final class Api {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 502, 503, 504);

    private static final String FETCH_FAILED = "urn:touchstone:problem:fetch-failed";

    private final URI base;
    private final Duration answerWithin;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final RetryPolicy<HttpResponse<String>> retry;

    /** Asks for up to 90 s while a service is away; gives an answer ten minutes. */
    public Api(URI base) {
        this(base, Duration.ofSeconds(90), Duration.ofMinutes(10));
    }

    /**
     * @param patience how long to go on asking while there is no answer
     * @param answerWithin how long one answer may take
     */
    public Api(URI base, Duration patience, Duration answerWithin) {
        this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
        this.answerWithin = answerWithin;
        this.retry = RetryPolicy.<HttpResponse<String>>builder()
                .handleIf(failure -> failure instanceof IOException && !(failure instanceof HttpTimeoutException))
                .handleResultIf(Api::willPass)
                .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .withMaxDuration(patience)
                .withMaxRetries(-1)
                .build();
    }

    /** Not a page that the API could not fetch: that is its answer. */
    private static boolean willPass(HttpResponse<String> response) {
        return PASSING.contains(response.statusCode()) && !response.body().contains(FETCH_FAILED);
    }

    /** Submits an article. */
    public CaptureReceipt submit(CaptureRequest request) {
        return convert(post("v1/documents", request), CaptureReceipt.class);
    }

    /** The report on a version, as the API writes it; nothing before its claims are extracted. */
    public Optional<JsonNode> report(String documentId, String version) {
        try {
            return Optional.of(get("v1/reports/" + segment(documentId), Map.of("version", version)));
        } catch (ApiProblem e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Has claims held against the evidence as it is now; the ids of the verdicts that stand then. */
    public Set<String> refresh(List<String> claimIds) {
        return elements(post("v1/verdicts/refresh", claimIds)).stream()
                .map(verdict -> convert(verdict, Verdict.class).verdictId())
                .collect(Collectors.toSet());
    }

    public JsonNode get(String path, Map<String, String> query) {
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            address.append(separator).append(parameter.getKey()).append('=').append(encode(parameter.getValue()));
            separator = '&';
        }
        return send(HttpRequest.newBuilder(base.resolve(address.toString())).GET());
    }

    public JsonNode post(String path, Object body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(write(body))));
    }

    /** A part of a path, whatever it holds. */
    public static String segment(String text) {
        return encode(text).replace("+", "%20");
    }

    /** What the API wrote, as a record; fields that this version does not know are left aside. */
    public static <T> T convert(JsonNode json, Class<T> type) {
        try {
            return Json.mapper().treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new ApiProblem(
                    200,
                    "the API answered something else than a " + type.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }

    /** The elements of an answer that must be an array. */
    public static List<JsonNode> elements(JsonNode answer) {
        if (!answer.isArray()) {
            throw new ApiProblem(200, "the API answered something else than an array");
        }
        List<JsonNode> elements = new ArrayList<>();
        answer.forEach(elements::add);
        return elements;
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.header("Accept", "application/json, application/problem+json")
                .timeout(answerWithin)
                .build();
        HttpResponse<String> response = sendPatiently(request);
        if (response.statusCode() / 100 != 2) {
            throw ApiProblem.of(response.statusCode(), response.body());
        }
        try {
            return Json.mapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new ApiProblem(response.statusCode(), "the API's answer is not JSON: " + e.getOriginalMessage());
        }
    }

    private HttpResponse<String> sendPatiently(HttpRequest request) {
        try {
            return Failsafe.with(retry)
                    .get(() -> http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (FailsafeException e) {
            Throwable cause = e.getCause();
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new ApiProblem(0, "interrupted");
            }
            if (cause instanceof HttpTimeoutException) {
                throw new ApiProblem(0, "no answer from " + base + " within " + answerWithin.toSeconds() + " s");
            }
            throw new ApiProblem(0, "no answer from " + base + " (" + describe(cause) + ")");
        }
    }

    private static String describe(@Nullable Throwable cause) {
        if (cause == null) {
            return "unknown reason";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static byte[] write(Object body) {
        try {
            return Json.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
