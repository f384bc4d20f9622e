package io.touchstone.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.local.client.Api;
import io.touchstone.local.client.FakeApi;
import io.touchstone.local.console.Progress;
import io.touchstone.local.render.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private record Text(String name) implements Article {

        @Override
        public CaptureRequest request() {
            return new CaptureRequest(null, name, null, null, null, name);
        }
    }

    private final FakeApi server = new FakeApi().on("POST /v1/documents", asked -> receipt(asked, false));

    private static FakeApi.Answer receipt(FakeApi.Asked asked, boolean known) {
        return FakeApi.Answer.ok(new CaptureReceipt(
                asked.json().path("name").asText(),
                "v1",
                null,
                "en",
                null,
                null,
                3,
                known,
                Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static Verdict verdict(String id, Label label) {
        return verdict(id, label, Instant.parse("2026-01-02T12:00:00Z"));
    }

    private static Verdict verdict(String id, Label label, Instant asOf) {
        Verdict like = Samples.verdict(label, List.of(), "because");
        return new Verdict(
                id,
                like.claimId(),
                like.claim(),
                like.label(),
                like.confidence(),
                like.flags(),
                like.explanation(),
                asOf,
                like.evidence(),
                like.precedents(),
                like.method(),
                null);
    }

    private static FakeApi.Answer reportWith(Verdict verdict) {
        return FakeApi.Answer.ok(Samples.report(null, null, Samples.claim("Tea heals.", "Tea heals", verdict)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<Outcome> check(List<Article> articles, Duration standstill) throws Exception {
        Api api = new Api(server.address(), Duration.ofSeconds(5), Duration.ofSeconds(5));
        return new Checker(api, Progress.SILENT, standstill).check(articles);
    }

    @Test
    void manyArticlesComeOutInTheOrderTheyWentIn() throws Exception {
        server.on("GET /v1/reports/", asked -> FakeApi.Answer.ok(Samples.report(null, null)));
        List<Article> articles =
                IntStream.range(0, 60).<Article>mapToObj(i -> new Text("a" + i)).toList();

        assertThat(check(articles, Duration.ofMinutes(1)))
                .hasOnlyElementsOfType(Outcome.Checked.class)
                .extracting(Outcome::name)
                .isEqualTo(articles.stream().map(Article::name).toList());
    }

    @Test
    void whereNothingHappensItIsGivenUp() throws Exception {
        server.on("GET /v1/reports/stuck", asked -> FakeApi.Answer.problem(404, "not-found", "Not yet."));
        server.on("GET /v1/reports/fine", asked -> FakeApi.Answer.ok(Samples.report(null, null)));

        List<Outcome> outcomes = check(List.of(new Text("stuck"), new Text("fine")), Duration.ofMillis(300));

        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith("nothing has happened"));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Checked.class);
    }

    @Test
    void aKnownArticleIsShownWithTheVerdictsThatStandNow() throws Exception {
        Verdict old = verdict("verdict-1", Label.SUPPORTED);
        Verdict current = verdict("verdict-2", Label.REFUTED);
        AtomicInteger looks = new AtomicInteger();
        server.on("POST /v1/documents", asked -> receipt(asked, true))
                .on("POST /v1/verdicts/refresh", asked -> FakeApi.Answer.ok(List.of(current)))
                // The report learns of it a moment later.
                .on("GET /v1/reports/", asked -> reportWith(looks.incrementAndGet() < 4 ? old : current));

        Outcome outcome =
                check(List.of(new Text("seen")), Duration.ofSeconds(20)).getFirst();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Checked.class,
                        checked -> assertThat(checked.article()
                                        .report()
                                        .claims()
                                        .getFirst()
                                        .verdict())
                                .isEqualTo(current));
        assertThat(server.asked())
                .filteredOn(asked -> asked.path().equals("/v1/verdicts/refresh"))
                .extracting(FakeApi.Asked::body)
                .containsExactly("[\"claim-1\"]");
    }

    @Test
    void aReportThatIsEvenNewerThanWhatWasAskedForWillDo() throws Exception {
        Verdict old = verdict("verdict-1", Label.SUPPORTED);
        Verdict newest = verdict("verdict-3", Label.CONFLICTING, Instant.parse("2026-01-02T12:00:01Z"));
        AtomicInteger looks = new AtomicInteger();
        server.on("POST /v1/documents", asked -> receipt(asked, true))
                .on(
                        "POST /v1/verdicts/refresh",
                        asked -> FakeApi.Answer.ok(List.of(verdict("verdict-2", Label.REFUTED))))
                .on("GET /v1/reports/", asked -> reportWith(looks.incrementAndGet() < 2 ? old : newest));

        Outcome outcome =
                check(List.of(new Text("seen")), Duration.ofSeconds(20)).getFirst();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Checked.class,
                        checked -> assertThat(checked.article()
                                        .report()
                                        .claims()
                                        .getFirst()
                                        .verdict())
                                .isEqualTo(newest));
    }

    @Test
    void whatIsStoredIsShownWhenNobodyCanLookAgain() throws Exception {
        Verdict old = verdict("verdict-1", Label.SUPPORTED);
        server.on("POST /v1/documents", asked -> receipt(asked, true))
                .on("POST /v1/verdicts/refresh", asked -> FakeApi.Answer.problem(500, "internal-error", "Broken."))
                .on("GET /v1/reports/", asked -> reportWith(old));

        Outcome outcome =
                check(List.of(new Text("seen")), Duration.ofSeconds(20)).getFirst();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Checked.class, checked -> {
            assertThat(checked.article().report().claims().getFirst().verdict()).isEqualTo(old);
            assertThat(checked.note()).contains("could not be looked at again");
        });
    }

    @Test
    void aReportThatNeverLearnsOfANewVerdictIsShownAsItIs() throws Exception {
        Verdict old = verdict("verdict-1", Label.SUPPORTED);
        server.on("POST /v1/documents", asked -> receipt(asked, true))
                .on(
                        "POST /v1/verdicts/refresh",
                        asked -> FakeApi.Answer.ok(List.of(verdict("verdict-2", Label.REFUTED))))
                .on("GET /v1/reports/", asked -> reportWith(old));

        Outcome outcome =
                check(List.of(new Text("seen")), Duration.ofMillis(300)).getFirst();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Checked.class,
                        checked -> assertThat(checked.article()
                                        .report()
                                        .claims()
                                        .getFirst()
                                        .verdict())
                                .isEqualTo(old));
    }

    @Test
    void aNewArticleIsNotHeldAgainstTheEvidenceTwice() throws Exception {
        server.on("GET /v1/reports/", asked -> reportWith(verdict("verdict-1", Label.SUPPORTED)));

        check(List.of(new Text("new")), Duration.ofSeconds(20));

        assertThat(server.asked()).noneMatch(asked -> asked.path().startsWith("/v1/verdicts"));
    }
}
