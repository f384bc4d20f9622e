package io.touchstone.ingest.fetch;

/** Gets a page from the web because a user asked for it. Makes no other request than that and its redirects. */
public interface PageFetcher {

    /** Returns the page, or why there is none. Takes at most as long as it is configured to. */
    FetchOutcome fetch(Address.Web address);
}
