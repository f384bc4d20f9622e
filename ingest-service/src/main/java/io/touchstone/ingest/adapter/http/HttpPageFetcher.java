package io.touchstone.ingest.adapter.http;

import io.touchstone.ingest.fetch.Address;
import io.touchstone.ingest.fetch.FetchOutcome;
import io.touchstone.ingest.fetch.FetchOutcome.Fetched;
import io.touchstone.ingest.fetch.FetchOutcome.NotFetched;
import io.touchstone.ingest.fetch.FetchOutcome.Reason;
import io.touchstone.ingest.fetch.PageFetcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.UnsupportedSchemeException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.protocol.RedirectLocations;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches with Apache HttpClient: no cookies, no credentials, no proxy, nothing kept between requests, public addresses
 * only unless told otherwise.
 */
public final class HttpPageFetcher implements PageFetcher, AutoCloseable {

    private static final Set<String> READ =
            Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown");
    private static final Set<String> UNSURE = Set.of("application/octet-stream", "binary/octet-stream");

    private final FetchSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    public HttpPageFetcher(FetchSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    HttpPageFetcher(FetchSettings settings, DnsResolver resolver) {
        this.settings = settings;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(resolver, settings.allowPrivate()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(Timeout.of(settings.readTimeout()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(settings.readTimeout()))
                        .setConnectionRequestTimeout(Timeout.of(settings.deadline()))
                        .setRedirectsEnabled(settings.maxRedirects() > 0)
                        .setMaxRedirects(settings.maxRedirects())
                        .setCircularRedirectsAllowed(false)
                        .build())
                .setUserAgent(settings.userAgent())
                .setDefaultHeaders(List.<Header>of(
                        new BasicHeader("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1")))
                // A connection that is used again was resolved before: each request is to be checked by itself.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    @Override
    public FetchOutcome fetch(Address.Web address) {
        HttpGet request = new HttpGet(address.uri());
        HttpClientContext context = HttpClientContext.create();
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, context, response -> {
                try {
                    return read(response, last(address, context));
                } catch (NotWantedException e) {
                    // Cuts the connection: the client would read the rest of the body before it closes.
                    request.cancel();
                    throw e;
                }
            });
        } catch (NotWantedException e) {
            return e.outcome;
        } catch (IOException e) {
            return failure(last(address, context), request.isCancelled(), e);
        } finally {
            deadline.cancel(false);
        }
    }

    private Fetched read(ClassicHttpResponse response, Address.Web found) throws IOException {
        int status = response.getCode();
        if (status < 200 || status > 299) {
            throw new NotWantedException(failed(found, "answered with status " + status));
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw new NotWantedException(failed(found, "answered with nothing (status " + status + ")"));
        }
        ContentType type = ContentType.parseLenient(entity.getContentType());
        String mediaType = type == null || type.getMimeType() == null
                ? ""
                : type.getMimeType().strip().toLowerCase(Locale.ROOT);
        if (!mediaType.isEmpty() && !READ.contains(mediaType) && !UNSURE.contains(mediaType)) {
            throw new NotWantedException(new NotFetched(
                    Reason.UNSUPPORTED_TYPE,
                    found.uri() + " is of the type '" + mediaType + "', which is not read; HTML and plain text are."));
        }
        if (entity.getContentLength() > settings.maxBytes()) {
            throw tooLarge(found);
        }
        return new Fetched(found, mediaType.isEmpty() ? null : mediaType, charset(type), body(entity, found));
    }

    private byte[] body(HttpEntity entity, Address.Web found) throws IOException {
        // Not closed here: closing reads to the end, which is what the limit is to prevent.
        InputStream in = entity.getContent();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (body.size() + n > settings.maxBytes()) {
                throw tooLarge(found);
            }
            body.write(buffer, 0, n);
        }
        return body.toByteArray();
    }

    private NotWantedException tooLarge(Address.Web found) {
        return new NotWantedException(new NotFetched(
                Reason.TOO_LARGE,
                found.uri() + " has more than " + settings.maxBytes() + " bytes; at most so many are taken."));
    }

    private NotFetched failure(Address.Web address, boolean cancelled, IOException e) {
        if (cancelled) {
            return failed(
                    address,
                    "did not answer completely within " + settings.deadline().toSeconds() + " seconds");
        }
        return switch (e) {
            case GuardedResolver.NotAllowedException notAllowed ->
                new NotFetched(Reason.NOT_ALLOWED, String.valueOf(notAllowed.getMessage()));
            case UnknownHostException unknown ->
                failed(address, "cannot be reached: the host '" + address.uri().getHost() + "' is not known");
            case SocketTimeoutException timeout -> failed(address, "did not answer in time");
            case ConnectException refused -> failed(address, "cannot be reached: " + refused.getMessage());
            case SSLException tls -> failed(address, "has no trusted secure connection: " + tls.getMessage());
            case ClientProtocolException protocol -> failed(address, protocol(protocol));
            default -> failed(address, "broke off: " + e.getMessage());
        };
    }

    private String protocol(ClientProtocolException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return switch (cause) {
            case UnsupportedSchemeException scheme -> "redirects to something else than a web page";
            case RedirectException redirect ->
                "redirects more than " + settings.maxRedirects() + " times, or in a circle: " + redirect.getMessage();
            default -> "did not answer as the protocol asks: " + cause.getMessage();
        };
    }

    private static NotFetched failed(Address.Web address, String what) {
        return new NotFetched(Reason.FAILED, address.uri() + " " + what + ".");
    }

    private static Address.Web last(Address.Web asked, HttpClientContext context) {
        RedirectLocations redirects = context.getRedirectLocations();
        if (redirects == null || redirects.size() == 0) {
            return asked;
        }
        URI last = redirects.get(redirects.size() - 1);
        return Address.of(last.toString()) instanceof Address.Web web ? web : asked;
    }

    private static @Nullable String charset(@Nullable ContentType type) {
        return type == null ? null : type.getParameter("charset");
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.GRACEFUL);
    }

    /** Ends a response before its end: what is left of it is not read. */
    private static final class NotWantedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient NotFetched outcome;

        NotWantedException(NotFetched outcome) {
            super(outcome.detail());
            this.outcome = outcome;
        }
    }
}
