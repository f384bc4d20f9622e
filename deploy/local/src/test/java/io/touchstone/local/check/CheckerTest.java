package io.touchstone.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.documents.CaptureRequest;
import io.touchstone.local.client.Api;
import io.touchstone.local.client.FakeApi;
import io.touchstone.local.console.Progress;
import io.touchstone.local.render.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private final FakeApi server = new FakeApi()
            .on(
                    "POST /v1/documents",
                    asked -> FakeApi.Answer.ok(new CaptureReceipt(
                            asked.json().path("name").asText(),
                            "v1",
                            null,
                            "en",
                            null,
                            null,
                            3,
                            false,
                            Instant.parse("2026-01-01T00:00:00Z"))));

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
}
