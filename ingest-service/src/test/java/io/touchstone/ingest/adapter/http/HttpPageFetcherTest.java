package io.touchstone.ingest.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.touchstone.ingest.fetch.Address;
import io.touchstone.ingest.fetch.FetchOutcome;
import io.touchstone.ingest.fetch.FetchOutcome.Fetched;
import io.touchstone.ingest.fetch.FetchOutcome.NotFetched;
import io.touchstone.ingest.fetch.FetchOutcome.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPageFetcherTest {

    private static final String PAGE = "<p>The room is quiet.</p>";
    private static final int LIMIT = 50_000;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchanges.add(exchange);
            answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aPageIsFetched() {
        FetchOutcome outcome = fetch("/page?id=1");

        assertThat(outcome).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.address().uri()).hasToString(url("/page?id=1"));
            assertThat(page.contentType()).isEqualTo("text/html");
            assertThat(page.charset()).isEqualTo("utf-8");
            assertThat(new String(page.body(), UTF_8)).isEqualTo(PAGE);
        });
    }

    @Test
    void nothingElseIsAskedForAndWeSayWhoWeAre() {
        fetch("/page");
        fetch("/page");

        assertThat(asked).containsExactly("/page", "/page");
        assertThat(exchanges.getFirst().getRequestHeaders().getFirst("User-Agent"))
                .isEqualTo("Touchstone-Test");
        assertThat(exchanges.getLast().getRequestHeaders()).doesNotContainKeys("Cookie", "Authorization", "Referer");
    }

    @Test
    void compressedPagesAreRead() {
        assertThat(fetch("/gzip"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        page -> assertThat(new String(page.body(), UTF_8)).isEqualTo(PAGE));
    }

    @Test
    void aServerMayNameNoType() {
        assertThat(fetch("/untyped"))
                .isInstanceOfSatisfying(
                        Fetched.class, page -> assertThat(page.contentType()).isNull());
    }

    @Test
    void redirectsAreFollowedUpToFive() {
        assertThat(fetch("/redirect/5"))
                .isInstanceOfSatisfying(
                        Fetched.class, page -> assertThat(page.address().uri()).hasToString(url("/redirect/0")));
        assertThat(failed(fetch("/redirect/6"))).contains("redirects more than 5 times");
        assertThat(failed(fetch("/circle"))).contains("or in a circle");
    }

    @Test
    void aRedirectToSomethingElseThanAPageIsNotFollowed() {
        assertThat(failed(fetch("/to-file"))).isNotEmpty();
        assertThat(failed(fetch("/to-ftp"))).isNotEmpty();
        assertThat(asked).containsExactly("/to-file", "/to-ftp");
    }

    @Test
    void aPageOfTheLimitIsFetchedAndOneByteMoreIsNot() {
        assertThat(fetch("/size/" + LIMIT)).isInstanceOf(Fetched.class);
        assertThat(fetch("/size/" + (LIMIT + 1))).isEqualTo(tooLarge("/size/" + (LIMIT + 1)));
        assertThat(fetch("/chunked/" + LIMIT)).isInstanceOf(Fetched.class);
        assertThat(fetch("/chunked/" + (LIMIT + 1))).isEqualTo(tooLarge("/chunked/" + (LIMIT + 1)));
    }

    @Test
    void theLimitCountsWhatIsUnpacked() {
        assertThat(fetch("/bomb")).isEqualTo(tooLarge("/bomb"));
    }

    @Test
    void aBodyWithoutEndIsLeftAlone() {
        assertThat(fetch("/endless")).isEqualTo(tooLarge("/endless"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 401, 304})
    void otherAnswersAreToldByTheirStatus(int status) {
        assertThat(failed(fetch("/status/" + status)))
                .isEqualTo(url("/status/" + status) + " answered with status " + status + ".");
        assertThat(asked).hasSize(1);
    }

    @Test
    void otherTypesAreNamed() {
        assertThat(fetch("/image"))
                .isEqualTo(new NotFetched(
                        Reason.UNSUPPORTED_TYPE,
                        url("/image") + " is of the type 'image/png', which is not read; HTML and plain text are."));
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() {
        try (HttpPageFetcher fetcher = fetcher(true, Duration.ofMillis(200), Duration.ofSeconds(20), null)) {
            assertThat(failed(fetcher.fetch(web(url("/silent"))))).endsWith("did not answer in time.");
        }
    }

    @Test
    void aServerThatDripsIsNotWaitedForWithoutEnd() {
        try (HttpPageFetcher fetcher = fetcher(true, Duration.ofSeconds(20), Duration.ofSeconds(1), null)) {
            assertThat(failed(fetcher.fetch(web(url("/drip")))))
                    .endsWith("did not answer completely within 1 seconds.");
        }
    }

    @Test
    void aPortWhereNobodyListensIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (HttpPageFetcher fetcher = fetcher(true)) {
            assertThat(failed(fetcher.fetch(web("http://127.0.0.1:" + free + "/"))))
                    .contains("cannot be reached");
        }
    }

    @Test
    void anUnknownHostIsTold() {
        try (HttpPageFetcher fetcher = fetcher(true, Duration.ofSeconds(5), Duration.ofSeconds(5), resolving())) {
            assertThat(failed(fetcher.fetch(web("http://nowhere.example/"))))
                    .isEqualTo("http://nowhere.example/ cannot be reached: the host 'nowhere.example' is not known.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1",
                "http://2130706433",
                "http://[::1]",
                "http://[::ffff:127.0.0.1]",
                "http://0.0.0.0",
                "http://localhost",
                "http://[::]"
            })
    void addressesOfThisMachineAreNotAsked(String host) {
        try (HttpPageFetcher fetcher = fetcher(false)) {
            FetchOutcome outcome =
                    fetcher.fetch(web(host + ":" + server.getAddress().getPort() + "/page"));

            assertThat(outcome).isInstanceOfSatisfying(NotFetched.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
                assertThat(refused.detail()).contains("is not public");
            });
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://[fd00::1]/",
                "http://[64:ff9b::a9fe:a9fe]/"
            })
    void addressesOfTheOwnNetworkAreNotAsked(String address) {
        try (HttpPageFetcher fetcher = fetcher(false)) {
            assertThat(fetcher.fetch(web(address)))
                    .isInstanceOfSatisfying(
                            NotFetched.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
        }
    }

    @Test
    void aNameThatAlsoLeadsInsideIsNotAsked() {
        try (HttpPageFetcher fetcher =
                fetcher(false, Duration.ofSeconds(5), Duration.ofSeconds(5), resolving("93.184.216.34", "127.0.0.1"))) {
            assertThat(fetcher.fetch(web(
                            "http://two-faced.example:" + server.getAddress().getPort() + "/page")))
                    .isEqualTo(new NotFetched(
                            Reason.NOT_ALLOWED,
                            "The address 127.0.0.1 of the host 'two-faced.example' is not public; only public addresses are"
                                    + " fetched."));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aRedirectInsideIsNotFollowed() {
        // "outside" passes as public here; what it redirects to is looked at by itself.
        DnsResolver outside = new OneHostIsPublic();
        try (HttpPageFetcher fetcher = fetcher(true, Duration.ofSeconds(5), Duration.ofSeconds(5), outside)) {
            FetchOutcome outcome = fetcher.fetch(
                    web("http://outside.example:" + server.getAddress().getPort() + "/to-inside"));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            NotFetched.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
        }
        assertThat(asked).containsExactly("/to-inside");
    }

    /** Lets one name pass that leads to this machine, and guards all others. */
    private static final class OneHostIsPublic implements DnsResolver {

        private final GuardedResolver guarded =
                new GuardedResolver(org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE, false);

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals("outside.example")
                    ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                    : guarded.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
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

    private FetchOutcome fetch(String path) {
        try (HttpPageFetcher fetcher = fetcher(true)) {
            return fetcher.fetch(web(url(path)));
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private NotFetched tooLarge(String path) {
        return new NotFetched(
                Reason.TOO_LARGE, url(path) + " has more than " + LIMIT + " bytes; at most so many are taken.");
    }

    private static Address.Web web(String url) {
        return (Address.Web) Address.of(url);
    }

    private static String failed(FetchOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotFetched.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.FAILED));
        return ((NotFetched) outcome).detail();
    }

    private static HttpPageFetcher fetcher(boolean allowPrivate) {
        return fetcher(allowPrivate, Duration.ofSeconds(10), Duration.ofSeconds(20), null);
    }

    private static HttpPageFetcher fetcher(
            boolean allowPrivate, Duration read, Duration deadline, DnsResolver resolver) {
        FetchSettings settings =
                new FetchSettings(allowPrivate, "Touchstone-Test", LIMIT, Duration.ofSeconds(5), read, deadline, 5);
        return resolver == null ? new HttpPageFetcher(settings) : new HttpPageFetcher(settings, resolver);
    }

    /** Resolves every name to these addresses; without any, to nothing. */
    private static DnsResolver resolving(String... literals) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (literals.length == 0) {
                    throw new UnknownHostException(host);
                }
                InetAddress[] addresses = new InetAddress[literals.length];
                for (int i = 0; i < literals.length; i++) {
                    addresses[i] = InetAddress.getByName(literals[i]);
                }
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
