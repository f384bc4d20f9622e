package io.touchstone.ingest.capture;

import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.ingest.capture.CaptureOutcome.Refused;
import io.touchstone.ingest.fetch.Address;
import io.touchstone.ingest.fetch.FetchOutcome;
import io.touchstone.ingest.fetch.FetchOutcome.Fetched;
import io.touchstone.ingest.fetch.FetchOutcome.NotFetched;
import io.touchstone.ingest.fetch.PageFetcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes text with blocks of a submission. The request holds exactly one of text, html and content, or a url to fetch; a url
 * beside one of the others is the address of what is submitted, and nothing is fetched.
 */
public final class Capture {

    private final PageFetcher fetcher;
    private final SourceReader reader;

    public Capture(PageFetcher fetcher, Limits limits) {
        this.fetcher = fetcher;
        this.reader = new SourceReader(limits);
    }

    /** Returns the text, or why there is none. */
    public CaptureOutcome capture(CaptureRequest request) {
        long given = Stream.of(request.text(), request.html(), request.content())
                .filter(x -> x != null)
                .count();
        if (given > 1) {
            return new Refused(Refusal.BAD_REQUEST, "Give one of text, html and content, not " + given + " of them.");
        }
        String url = blankToNull(request.url());
        if (given == 0 && url == null) {
            return new Refused(Refusal.BAD_REQUEST, "Nothing was submitted: give one of url, text, html and content.");
        }
        if (url == null) {
            return submitted(request, null);
        }
        return switch (Address.of(url)) {
            case Address.Unusable unusable -> new Refused(Refusal.BAD_REQUEST, unusable.reason());
            case Address.Web address -> given == 0 ? fetched(address, request) : submitted(request, address);
        };
    }

    private CaptureOutcome submitted(CaptureRequest request, Address.@Nullable Web address) {
        Source source = new Source(address, blankToNull(request.name()), false);
        if (request.text() != null) {
            return reader.text(request.text(), source, contentType(request, MediaType.TEXT));
        } else if (request.html() != null) {
            return reader.html(request.html(), source);
        }
        byte[] content = request.content() == null ? new byte[0] : request.content();
        return reader.bytes(content, request.contentType(), null, source);
    }

    private CaptureOutcome fetched(Address.Web address, CaptureRequest request) {
        return switch (fetcher.fetch(address)) {
            case NotFetched failure -> new Refused(refusal(failure.reason()), failure.detail());
            case Fetched page -> {
                Source source = new Source(page.address(), blankToNull(request.name()), true);
                yield reader.bytes(page.body(), page.contentType(), page.charset(), source);
            }
        };
    }

    private static Refusal refusal(FetchOutcome.Reason reason) {
        return switch (reason) {
            case NOT_ALLOWED -> Refusal.ADDRESS_NOT_ALLOWED;
            case TOO_LARGE -> Refusal.TOO_LARGE;
            case UNSUPPORTED_TYPE -> Refusal.UNSUPPORTED_TYPE;
            case FAILED -> Refusal.FETCH_FAILED;
        };
    }

    private static String contentType(CaptureRequest request, String otherwise) {
        String type = MediaType.of(request.contentType());
        return type != null && type.startsWith("text/") ? type : otherwise;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * Where a submission comes from.
     *
     * @param name what the submitter calls it
     * @param isFetched whether we got it from the address ourselves, so that what it says of itself is to be checked
     */
    record Source(Address.@Nullable Web address, @Nullable String name, boolean isFetched) {

        @Nullable
        String url() {
            return address == null ? null : address.canonical();
        }

        /**
         * The address that a page gives as its own, when it may: a page that was fetched can speak for its own site only,
         * or anybody's page could pass as a new version of somebody else's.
         */
        @Nullable
        String url(@Nullable String canonical) {
            if (canonical != null
                    && Address.of(canonical) instanceof Address.Web claimed
                    && (isFetched ? address != null && address.site().equals(claimed.site()) : address == null)) {
                return claimed.canonical();
            }
            return url();
        }
    }
}
