package io.touchstone.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.contracts.evidence.SearchRequest;
import io.touchstone.contracts.verdicts.ClaimRow;
import io.touchstone.contracts.verdicts.PairRow;
import io.touchstone.local.client.Api;
import io.touchstone.local.client.ApiProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A little of everything a platform does, so that the start-up caches know the way. */
final class Exercise {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    static final String ARTICLE = """
            What a walk can do

            A brisk walk of thirty minutes lowers blood pressure in most adults. In one trial of 120 people, those who
            walked every day slept better after four weeks than those who did not. Some researchers say that walking may
            also ease mild depression, although the evidence is thin.

            No agency has approved walking as a treatment for anything. It is safe for nearly everybody, and it is free.
            Ketamine, by contrast, is a medicine that only a clinician may give.
            """;

    private Exercise() {}

    static void on(URI address) {
        Api api = new Api(address, Duration.ofSeconds(20), Duration.ofMinutes(1));
        CaptureReceipt receipt = api.submit(new CaptureRequest(null, ARTICLE, null, null, null, "walk.txt"));
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Optional<JsonNode> report = Optional.empty();
        while (System.nanoTime() < deadline
                && !report.map(r -> r.path("complete").asBoolean()).orElse(false)) {
            report = api.report(receipt.documentId(), receipt.version());
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        try {
            String claim = "A daily walk improves sleep.";
            api.post("v1/verdicts/preview", List.of(new ClaimRow("1", claim)));
            api.post("v1/judgements", List.of(new PairRow("1", claim, "People who walked daily slept better.")));
            api.post("v1/evidence/search", new SearchRequest(List.of(new SearchRequest.Query("1", claim)), 3));
        } catch (ApiProblem e) {
            // The caches know a little less, that is all.
        }
    }
}
