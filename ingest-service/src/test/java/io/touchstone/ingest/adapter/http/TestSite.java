package io.touchstone.ingest.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A web site on this machine that behaves in all the ways that web sites do. */
final class TestSite implements AutoCloseable {

    static final String PAGE = "<p>The room is quiet.</p>";

    private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchanges.add(exchange);
            answer(exchange);
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The paths that were asked for, in order. */
    List<String> asked() {
        return exchanges.stream().map(e -> e.getRequestURI().toString()).toList();
    }

    List<HttpExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/");
        exchange.getResponseHeaders().set("Set-Cookie", "a=b");
        switch (parts[1]) {
            case "page" -> send(exchange, 200, "text/html; charset=utf-8", PAGE.getBytes(UTF_8));
            case "untyped" -> send(exchange, 200, null, PAGE.getBytes(UTF_8));
            case "image" -> send(exchange, 200, "image/png", new byte[] {1, 2, 3});
            case "status" -> {
                exchange.sendResponseHeaders(Integer.parseInt(parts[2]), -1);
                exchange.close();
            }
            case "redirect" -> {
                int left = Integer.parseInt(parts[2]);
                if (left == 0) {
                    send(exchange, 200, "text/html", PAGE.getBytes(UTF_8));
                } else {
                    redirect(exchange, "/redirect/" + (left - 1));
                }
            }
            case "circle" -> redirect(exchange, "/circle");
            case "to-file" -> redirect(exchange, "file:///etc/hostname");
            case "to-ftp" -> redirect(exchange, "ftp://127.0.0.1/x");
            case "to-inside" -> redirect(exchange, url("/page"));
            case "size" -> send(exchange, 200, "text/plain", new byte[Integer.parseInt(parts[2])]);
            case "chunked" -> {
                exchange.getResponseHeaders().set("Content-Type", "text/plain");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[Integer.parseInt(parts[2])]);
                exchange.close();
            }
            case "gzip" -> gzip(exchange, PAGE.getBytes(UTF_8));
            case "bomb" -> gzip(exchange, new byte[20_000_000]);
            case "endless" -> endless(exchange);
            case "drip" -> drip(exchange);
            default -> await();
        }
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (end.getCount() > 0) {
            body.write(new byte[10_000]);
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (!await(Duration.ofMillis(50))) {
            body.write('a');
            body.flush();
        }
    }

    private static void gzip(HttpExchange exchange, byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, 200, "text/html", packed.toByteArray());
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        await(Duration.ofSeconds(30));
    }

    private boolean await(Duration limit) {
        try {
            return end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
