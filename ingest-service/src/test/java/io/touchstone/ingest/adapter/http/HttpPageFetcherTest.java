package io.touchstone.ingest.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.ingest.fetch.FetchOutcome;
import io.touchstone.ingest.fetch.FetchOutcome.Fetched;
import io.touchstone.ingest.fetch.FetchOutcome.NotFetched;
import io.touchstone.ingest.fetch.FetchOutcome.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPageFetcherTest {

    private static final int LIMIT = 50_000;

    private final TestSite site = new TestSite();

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aPageIsFetched() {
        FetchOutcome outcome = fetch("/page?id=1");

        assertThat(outcome).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.address().uri()).hasToString(site.url("/page?id=1"));
            assertThat(page.contentType()).isEqualTo("text/html");
            assertThat(page.charset()).isEqualTo("utf-8");
            assertThat(new String(page.body(), UTF_8)).isEqualTo(TestSite.PAGE);
        });
    }

    @Test
    void nothingElseIsAskedForAndWeSayWhoWeAre() {
        fetch("/page");
        fetch("/page");

        assertThat(site.asked()).containsExactly("/page", "/page");
        assertThat(site.exchanges().getFirst().getRequestHeaders().getFirst("User-Agent"))
                .isEqualTo("Touchstone-Test");
        assertThat(site.exchanges().getLast().getRequestHeaders())
                .doesNotContainKeys("Cookie", "Authorization", "Referer");
    }

    @Test
    void compressedPagesAreRead() {
        assertThat(fetch("/gzip"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        page -> assertThat(new String(page.body(), UTF_8)).isEqualTo(TestSite.PAGE));
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
                        Fetched.class, page -> assertThat(page.address().uri()).hasToString(site.url("/redirect/0")));
        assertThat(failed(fetch("/redirect/6"))).contains("redirects more than 5 times");
        assertThat(failed(fetch("/circle"))).contains("or in a circle");
    }

    @Test
    void aRedirectToSomethingElseThanAPageIsNotFollowed() {
        assertThat(failed(fetch("/to-file"))).isNotEmpty();
        assertThat(failed(fetch("/to-ftp"))).isNotEmpty();
        assertThat(site.asked()).containsExactly("/to-file", "/to-ftp");
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
                .isEqualTo(site.url("/status/" + status) + " answered with status " + status + ".");
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void otherTypesAreNamed() {
        assertThat(fetch("/image"))
                .isEqualTo(new NotFetched(
                        Reason.UNSUPPORTED_TYPE,
                        site.url("/image")
                                + " is of the type 'image/png', which is not read; HTML and plain text are."));
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() {
        try (HttpPageFetcher fetcher = fetcher(Duration.ofMillis(200), Duration.ofSeconds(20))) {
            assertThat(failed(fetcher.fetch(Fetchers.web(site.url("/silent"))))).endsWith("did not answer in time.");
        }
    }

    @Test
    void aServerThatDripsIsNotWaitedForWithoutEnd() {
        try (HttpPageFetcher fetcher = fetcher(Duration.ofSeconds(20), Duration.ofSeconds(1))) {
            assertThat(failed(fetcher.fetch(Fetchers.web(site.url("/drip")))))
                    .endsWith("did not answer completely within 1 seconds.");
        }
    }

    @Test
    void aPortWhereNobodyListensIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (HttpPageFetcher fetcher = fetcher(Duration.ofSeconds(10), Duration.ofSeconds(20))) {
            assertThat(failed(fetcher.fetch(Fetchers.web("http://127.0.0.1:" + free + "/"))))
                    .contains("cannot be reached");
        }
    }

    @Test
    void anUnknownHostIsTold() {
        try (HttpPageFetcher fetcher =
                Fetchers.of(true, LIMIT, Duration.ofSeconds(5), Duration.ofSeconds(5), Fetchers.resolving())) {
            assertThat(failed(fetcher.fetch(Fetchers.web("http://nowhere.example/"))))
                    .isEqualTo("http://nowhere.example/ cannot be reached: the host 'nowhere.example' is not known.");
        }
    }

    private FetchOutcome fetch(String path) {
        try (HttpPageFetcher fetcher = fetcher(Duration.ofSeconds(10), Duration.ofSeconds(20))) {
            return fetcher.fetch(Fetchers.web(site.url(path)));
        }
    }

    private NotFetched tooLarge(String path) {
        return new NotFetched(
                Reason.TOO_LARGE, site.url(path) + " has more than " + LIMIT + " bytes; at most so many are taken.");
    }

    private static String failed(FetchOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotFetched.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.FAILED));
        return ((NotFetched) outcome).detail();
    }

    private static HttpPageFetcher fetcher(Duration read, Duration deadline) {
        return Fetchers.of(true, LIMIT, read, deadline, null);
    }
}
