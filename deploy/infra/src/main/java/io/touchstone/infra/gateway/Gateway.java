package io.touchstone.infra.gateway;

import io.touchstone.infra.StartFailedException;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The one address of a local platform, on the loopback address. Passes requests and answers on as they come, without
 * keeping them whole; asks each origin once, and tells the client when that did not work.
 *
 * <p>{@code /q/health} and {@code /q/health/ready} tell whether all services are ready, {@code /q/health/started} and
 * {@code /q/health/live} only that this process is.
 */
public final class Gateway implements AutoCloseable {

    /** The largest body that is passed on. */
    public static final long MAX_BODY_BYTES = 64L * 1024 * 1024;

    private static final String HOST = "127.0.0.1";
    private static final int MAX_HEADER_BYTES = 32 * 1024;
    private static final int CONNECTIONS_PER_ORIGIN = 256;
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final long CLOSE_SECONDS = 5;

    private final Vertx vertx;
    private final HttpServer server;

    private Gateway(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param port 0 for a free one
     * @param originPorts where each service listens, or will
     */
    public static Gateway start(int port, Map<Origin, Integer> originPorts) {
        return start(port, originPorts, MAX_BODY_BYTES);
    }

    static Gateway start(int port, Map<Origin, Integer> originPorts, long maxBodyBytes) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                // No file is served: it needs no cache directory.
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                            .setHandle100ContinueAutomatically(true)
                            .setMaxInitialLineLength(MAX_HEADER_BYTES)
                            .setMaxHeaderSize(MAX_HEADER_BYTES))
                    .requestHandler(new Router(vertx, originPorts, maxBodyBytes)::handle)
                    .listen(port, HOST)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return new Gateway(vertx, server);
        } catch (CompletionException e) {
            vertx.close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StartFailedException(
                    "The gateway could not listen on port " + port + ": " + cause.getMessage(), cause);
        }
    }

    public int port() {
        return server.actualPort();
    }

    /** What users are given. */
    public String address() {
        return "http://" + HOST + ":" + port();
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS)
                // It is going away in any case: an open connection must not hold up the others.
                .exceptionally(failure -> null)
                .join();
    }

    private static final class Router {

        private final Map<Origin, HttpProxy> proxies = new EnumMap<>(Origin.class);
        private final HealthSummary health;

        Router(Vertx vertx, Map<Origin, Integer> originPorts, long maxBodyBytes) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                    .setMaxPoolSize(CONNECTIONS_PER_ORIGIN)
                    .setConnectTimeout(CONNECT_TIMEOUT_MS)
                    .setMaxInitialLineLength(MAX_HEADER_BYTES)
                    .setMaxHeaderSize(MAX_HEADER_BYTES));
            Map<Origin, SocketAddress> addresses = new EnumMap<>(Origin.class);
            originPorts.forEach((origin, port) -> addresses.put(origin, SocketAddress.inetSocketAddress(port, HOST)));
            addresses.forEach((origin, address) -> proxies.put(
                    origin,
                    HttpProxy.reverseProxy(client)
                            .origin(address)
                            .addInterceptor(new Forwarding(origin, maxBodyBytes))));
            health = new HealthSummary(client, addresses);
        }

        void handle(HttpServerRequest request) {
            String path = request.path() == null ? "" : request.path();
            switch (path) {
                case "/q/health", "/q/health/ready" -> health.answer(request);
                case "/q/health/started", "/q/health/live" -> HealthSummary.send(request, true, List.of());
                default -> {
                    HttpProxy proxy = Origin.of(path).map(proxies::get).orElse(null);
                    if (proxy == null) {
                        Problem.notFound(path).send(request.response());
                    } else {
                        proxy.handle(request);
                    }
                }
            }
        }
    }
}
