package io.touchstone.ingest.adapter.http;

import io.touchstone.ingest.fetch.Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/** Fetchers and addresses for tests. */
final class Fetchers {

    private Fetchers() {}

    /** @param resolver absent: that of the system */
    static HttpPageFetcher of(
            boolean allowPrivate, int maxBytes, Duration read, Duration deadline, @Nullable DnsResolver resolver) {
        FetchSettings settings =
                new FetchSettings(allowPrivate, "Touchstone-Test", maxBytes, Duration.ofSeconds(5), read, deadline, 5);
        return resolver == null ? new HttpPageFetcher(settings) : new HttpPageFetcher(settings, resolver);
    }

    static Address.Web web(String url) {
        return (Address.Web) Address.of(url);
    }

    /** Resolves every name to these addresses; without any, to nothing. */
    static DnsResolver resolving(String... literals) {
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
