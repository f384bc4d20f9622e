package io.touchstone.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.ingest.fetch.FetchOutcome;
import io.touchstone.ingest.fetch.FetchOutcome.NotFetched;
import io.touchstone.ingest.fetch.FetchOutcome.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the fetcher does not go. */
class GuardedFetchTest {

    private final TestSite site = new TestSite();

    @AfterEach
    void stop() {
        site.close();
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
        try (HttpPageFetcher fetcher = fetcher(false, null)) {
            FetchOutcome outcome = fetcher.fetch(Fetchers.web(host + ":" + site.port() + "/page"));

            assertThat(outcome).isInstanceOfSatisfying(NotFetched.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
                assertThat(refused.detail()).contains("is not public");
            });
        }
        assertThat(site.asked()).isEmpty();
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
        try (HttpPageFetcher fetcher = fetcher(false, null)) {
            assertThat(fetcher.fetch(Fetchers.web(address)))
                    .isInstanceOfSatisfying(
                            NotFetched.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
        }
    }

    @Test
    void aNameThatAlsoLeadsInsideIsNotAsked() {
        try (HttpPageFetcher fetcher = fetcher(false, Fetchers.resolving("93.184.216.34", "127.0.0.1"))) {
            assertThat(fetcher.fetch(Fetchers.web("http://two-faced.example:" + site.port() + "/page")))
                    .isEqualTo(new NotFetched(
                            Reason.NOT_ALLOWED,
                            "The address 127.0.0.1 of the host 'two-faced.example' is not public; only public addresses are"
                                    + " fetched."));
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aRedirectInsideIsNotFollowed() {
        // "outside" passes as public here; what it redirects to is looked at by itself.
        DnsResolver outside = new OneHostIsPublic();
        try (HttpPageFetcher fetcher = fetcher(true, outside)) {
            FetchOutcome outcome = fetcher.fetch(Fetchers.web("http://outside.example:" + site.port() + "/to-inside"));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            NotFetched.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
        }
        assertThat(site.asked()).containsExactly("/to-inside");
    }

    /** Lets one name pass that leads to this machine, and guards all others. */
    private static final class OneHostIsPublic implements DnsResolver {

        private final GuardedResolver guarded = new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, false);

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

    private static HttpPageFetcher fetcher(boolean allowPrivate, DnsResolver resolver) {
        return Fetchers.of(allowPrivate, 50_000, Duration.ofSeconds(5), Duration.ofSeconds(5), resolver);
    }
}
