package io.touchstone.ingest.adapter.http;

import io.touchstone.ingest.fetch.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses only. What it returns is what is connected to, for each redirect anew: a name that
 * resolves differently the next time gains nothing by that.
 */
final class GuardedResolver implements DnsResolver {

    /** A name leads to where we do not go. */
    static final class NotAllowedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotAllowedException(String message) {
            super(message);
        }
    }

    private final DnsResolver resolver;
    private final boolean allowPrivate;

    GuardedResolver(DnsResolver resolver, boolean allowPrivate) {
        this.resolver = resolver;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            if (!allowPrivate && !PublicAddresses.isPublic(address)) {
                throw new NotAllowedException("The address " + address.getHostAddress() + " of the host '" + host
                        + "' is not public; only public addresses are fetched.");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getCanonicalHostName();
    }
}
