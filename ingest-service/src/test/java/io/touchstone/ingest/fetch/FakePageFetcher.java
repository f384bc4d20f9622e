package io.touchstone.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A web of a few pages. */
public final class FakePageFetcher implements PageFetcher {

    private final Map<String, FetchOutcome> pages = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    public void answers(String url, FetchOutcome outcome) {
        pages.put(url, outcome);
    }

    public void answers(String url, String contentType, String body) {
        answers(
                url,
                new FetchOutcome.Fetched((Address.Web) Address.of(url), contentType, "utf-8", body.getBytes(UTF_8)));
    }

    /** The addresses that were asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public FetchOutcome fetch(Address.Web address) {
        String url = address.uri().toString();
        asked.add(url);
        return pages.getOrDefault(
                url, new FetchOutcome.NotFetched(FetchOutcome.Reason.FAILED, url + " answered with status 404."));
    }
}
