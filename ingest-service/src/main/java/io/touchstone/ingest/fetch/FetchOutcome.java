package io.touchstone.ingest.fetch;

import io.touchstone.contracts.Require;
import org.jspecify.annotations.Nullable;

/** What a request for a page came to. */
public sealed interface FetchOutcome {

    /**
     * A page.
     *
     * @param address where it was found, after redirects
     * @param contentType media type without parameters, in small letters; absent when the server named none
     * @param charset as the server named it; absent when it named none
     * @param body decompressed; not copied
     */
    record Fetched(
            Address.Web address,
            @Nullable String contentType,
            @Nullable String charset,
            byte[] body) implements FetchOutcome {

        public Fetched {
            Require.present("address", address);
            Require.present("body", body);
        }
    }

    /** @param detail what went wrong; a sentence */
    record NotFetched(Reason reason, String detail) implements FetchOutcome {

        public NotFetched {
            Require.present("reason", reason);
            Require.text("detail", detail);
        }
    }

    /** Why there is no page. */
    enum Reason {
        /** The name leads to an address that is not public. */
        NOT_ALLOWED,
        /** More bytes than the limit. */
        TOO_LARGE,
        /** The server says that it is not text. */
        UNSUPPORTED_TYPE,
        /** No answer, or one that is no page. */
        FAILED
    }
}
