package io.touchstone.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.touchstone.infra.FreePorts;
import io.touchstone.infra.StartFailedException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatewayIT {

    private static final int LIMIT = 100_000;

    private final Map<Origin, Integer> ports = new EnumMap<>(Origin.class);
    private final List<HttpServer> servers = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Gateway gateway;

    @BeforeEach
    void start() {
        List<Integer> free = FreePorts.find(3);
        for (Origin origin : Origin.values()) {
            ports.put(origin, free.get(origin.ordinal()));
        }
        gateway = Gateway.start(0, ports, LIMIT);
    }

    @AfterEach
    void stop() {
        gateway.close();
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void passesEverythingOnToTheServiceOfThePath() throws Exception {
        for (Origin origin : Origin.values()) {
            serve(
                    origin,
                    exchange -> answer(
                            exchange,
                            201,
                            "%s %s %s %s %s"
                                    .formatted(
                                            origin,
                                            exchange.getRequestMethod(),
                                            exchange.getRequestURI(),
                                            exchange.getRequestHeaders().getFirst("X-Test"),
                                            text(exchange.getRequestBody()))));
        }

        HttpResponse<String> response = send(
                request("/v1/claims/a%2Fb?after=x%20y&limit=2").header("X-Test", "kept"),
                "PUT",
                BodyPublishers.ofString("the body"));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("CLAIM PUT /v1/claims/a%2Fb?after=x%20y&limit=2 kept the body");
        assertThat(response.headers().firstValue("X-Origin")).contains("yes");
        assertThat(get("/v1/documents").body()).startsWith("INGEST GET");
        assertThat(get("/v1/verdicts/v").body()).startsWith("EVIDENCE GET");
    }

    @Test
    void tellsTheServiceTheAddressThatTheClientUsed() throws Exception {
        serve(
                Origin.INGEST,
                exchange -> answer(exchange, 200, exchange.getRequestHeaders().getFirst("Host")));

        assertThat(get("/v1/documents").body()).isEqualTo("127.0.0.1:" + gateway.port());
    }

    @Test
    void passesAnswersWithoutABodyOn() throws Exception {
        serve(Origin.INGEST, exchange -> {
            exchange.getResponseHeaders().add("X-Origin", "yes");
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("DELETE") ? 204 : 200, -1);
            exchange.close();
        });

        HttpResponse<String> deleted = send(request("/v1/documents/d"), "DELETE", BodyPublishers.noBody());
        HttpResponse<String> head = send(request("/v1/documents/d"), "HEAD", BodyPublishers.noBody());

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("X-Origin")).contains("yes");
    }

    @Test
    void passesAnAnswerOnWhileItIsStillBeingWritten() throws Exception {
        CountDownLatch firstPartRead = new CountDownLatch(1);
        serve(Origin.EVIDENCE, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("first".getBytes(StandardCharsets.UTF_8));
                out.flush();
                await(firstPartRead);
                out.write("second".getBytes(StandardCharsets.UTF_8));
            }
        });

        HttpResponse<InputStream> response = client.send(request("/v1/evidence").build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(new String(body.readNBytes(5), StandardCharsets.UTF_8)).isEqualTo("first");
            firstPartRead.countDown();
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("second");
        }
    }

    @Test
    void usesAConnectionAgain() throws Exception {
        Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
        serve(Origin.INGEST, exchange -> {
            connections.add(exchange.getRemoteAddress());
            answer(exchange, 200, "ok");
        });

        for (int i = 0; i < 20; i++) {
            assertThat(get("/v1/documents").statusCode()).isEqualTo(200);
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void bodiesUpToTheLimitPassAndLargerOnesDoNot() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        serve(Origin.INGEST, exchange -> {
            asked.incrementAndGet();
            answer(exchange, 200, String.valueOf(exchange.getRequestBody().readAllBytes().length));
        });

        HttpResponse<String> whole = post("/v1/documents", BodyPublishers.ofByteArray(new byte[LIMIT]));
        HttpResponse<String> larger = post("/v1/documents", BodyPublishers.ofByteArray(new byte[LIMIT + 1]));

        assertThat(whole.body()).isEqualTo(String.valueOf(LIMIT));
        assertProblem(larger, 413, "too-large");
        assertThat(asked).hasValue(1);
    }

    @Test
    void bodiesOfUntoldLengthAreLimitedToo() throws Exception {
        CountDownLatch brokenOff = new CountDownLatch(1);
        AtomicInteger answered = new AtomicInteger();
        serve(Origin.INGEST, exchange -> {
            try {
                answer(exchange, 200, String.valueOf(exchange.getRequestBody().readAllBytes().length));
                answered.incrementAndGet();
            } catch (IOException e) {
                brokenOff.countDown();
            }
        });

        HttpResponse<String> whole = post("/v1/documents", chunked(LIMIT));
        HttpResponse<String> larger = post("/v1/documents", chunked(LIMIT + 1));

        assertThat(whole.body()).isEqualTo(String.valueOf(LIMIT));
        assertProblem(larger, 413, "too-large");
        brokenOff.await();
        assertThat(answered).hasValue(1);
        assertThat(get("/v1/documents").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsNotRunningIsAProblemUntilItRuns() throws Exception {
        HttpResponse<String> down = post("/v1/documents", BodyPublishers.ofString("some text"));

        assertProblem(down, 503, "service-unavailable");
        assertThat(down.body()).contains("ingest");
        assertThat(down.headers().firstValue("Retry-After")).contains("1");

        HttpServer first = serve(Origin.INGEST, exchange -> answer(exchange, 200, "one"));
        assertThat(get("/v1/documents").body()).isEqualTo("one");
        first.stop(0);
        assertThat(get("/v1/documents").statusCode()).isIn(502, 503);
        serve(Origin.INGEST, exchange -> answer(exchange, 200, "two"));
        assertThat(get("/v1/documents").body()).isEqualTo("two");
    }

    @Test
    void aServiceThatBreaksOffIsAskedOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ServerSocket rude = new ServerSocket(ports.get(Origin.CLAIM), 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!rude.isClosed()) {
                    try (Socket socket = rude.accept()) {
                        socket.getInputStream().read(new byte[1000]);
                        asked.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });

            assertProblem(post("/v1/reviews", BodyPublishers.ofString("{}")), 502, "no-answer");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void unknownPathsAreProblems() throws Exception {
        assertProblem(get("/v1/nothing"), 404, "not-found");
        assertProblem(get("/"), 404, "not-found");
    }

    @Test
    void isHealthyWhenAllServicesAre() throws Exception {
        for (Origin origin : Origin.values()) {
            serve(
                    origin,
                    exchange -> answer(
                            exchange,
                            exchange.getRequestURI().getPath().equals("/q/health/ready") ? 200 : 404,
                            "{\"status\":\"UP\",\"checks\":[{\"name\":\"store\",\"status\":\"UP\"}]}"));
        }

        HttpResponse<String> health = get("/q/health");

        assertThat(health.statusCode()).isEqualTo(200);
        JsonObject summary = new JsonObject(health.body());
        assertThat(summary.getString("status")).isEqualTo("UP");
        assertThat(summary.getJsonArray("checks").stream().map(c -> ((JsonObject) c).getString("name")))
                .containsExactly("ingest", "claim", "evidence");
    }

    @Test
    void isUnhealthyWhenOneServiceIsAndSaysWhich() throws Exception {
        serve(Origin.INGEST, exchange -> answer(exchange, 200, "{\"status\":\"UP\"}"));
        serve(
                Origin.CLAIM,
                exchange -> answer(
                        exchange, 503, "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"store\",\"status\":\"DOWN\"}]}"));

        HttpResponse<String> health = get("/q/health");

        assertThat(health.statusCode()).isEqualTo(503);
        JsonObject summary = new JsonObject(health.body());
        assertThat(summary.getString("status")).isEqualTo("DOWN");
        assertThat(summary.getJsonArray("checks").stream()
                        .map(c -> ((JsonObject) c).getString("name") + " " + ((JsonObject) c).getString("status")))
                .containsExactly("ingest UP", "claim DOWN", "evidence DOWN");
        assertThat(health.body()).contains("store").contains("does not answer");
        assertThat(get("/q/health/started").statusCode()).isEqualTo(200);
    }

    @Test
    void aTakenPortIsSaidPlainly() {
        int taken = gateway.port();

        assertThatExceptionOfType(StartFailedException.class)
                .isThrownBy(() -> Gateway.start(taken, ports))
                .withMessageContaining(String.valueOf(taken));
    }

    private HttpServer serve(Origin origin, HttpHandler handler) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(origin)), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", handler);
        server.start();
        servers.add(server);
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("X-Origin", "yes");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path), "GET", BodyPublishers.noBody());
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        return send(request(path), "POST", body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, BodyPublisher body) throws Exception {
        return client.send(request.method(method, body).build(), BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[length]));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("type")).isEqualTo("urn:touchstone:problem:" + slug);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
