package io.touchstone.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final FakeApi server = new FakeApi();
    private final Api api = new Api(server.address(), Duration.ofSeconds(5), Duration.ofSeconds(5));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aProblemBecomesItsDetail() {
        server.on("GET /v1/x", asked -> FakeApi.Answer.problem(422, "no-text", "There is no text on the page."));

        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> api.get("v1/x", Map.of()));

        assertThat(problem.reason()).isEqualTo("There is no text on the page.");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.isRefusal()).isTrue();
    }

    @Test
    void aServiceThatIsAwayIsAskedAgain() {
        AtomicInteger times = new AtomicInteger();
        server.on(
                "GET /v1/x",
                asked -> times.incrementAndGet() < 3
                        ? FakeApi.Answer.problem(503, "service-unavailable", "Not yet.")
                        : FakeApi.Answer.ok(Map.of("a", 1)));

        assertThat(api.get("v1/x", Map.of()).path("a").asInt()).isEqualTo(1);
        assertThat(times).hasValue(3);
    }

    @Test
    void aPageThatCouldNotBeFetchedIsAnAnswer() {
        server.on("POST /v1/x", asked -> FakeApi.Answer.problem(502, "fetch-failed", "No such host."));

        assertThatThrownBy(() -> api.post("v1/x", Map.of())).hasMessage("No such host.");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void patienceEnds() {
        server.on("GET /v1/x", asked -> FakeApi.Answer.problem(503, "service-unavailable", "Not yet."));
        Api hasty = new Api(server.address(), Duration.ofMillis(300), Duration.ofSeconds(5));

        assertThatThrownBy(() -> hasty.get("v1/x", Map.of())).hasMessage("Not yet.");
        assertThat(server.asked().size()).isGreaterThan(1);
    }

    @Test
    void nobodyThereIsSaidInWords() {
        URI gone = server.address();
        server.close();

        ApiProblem problem = catchThrowableOfType(
                ApiProblem.class,
                () -> new Api(gone, Duration.ofMillis(200), Duration.ofSeconds(5)).get("v1/x", Map.of()));

        assertThat(problem.reason()).startsWith("no answer from " + gone);
        assertThat(problem.status()).isZero();
        assertThat(problem.isRefusal()).isFalse();
    }

    @Test
    void aReportThatIsNotThereYetIsAbsent() {
        assertThat(api.report("doc-1", "v1")).isEmpty();
        assertThat(server.asked().getFirst().query()).isEqualTo("version=v1");
    }

    @Test
    void anAnswerThatIsNoProblemDocumentIsShortened() {
        assertThat(ApiProblem.reason(500, "x".repeat(1000)))
                .hasSizeLessThan(400)
                .startsWith("the API answered 500: x");
        assertThat(ApiProblem.reason(500, "")).isEqualTo("the API answered 500");
        assertThat(ApiProblem.reason(400, "{\"title\": \"Bad Request\"}")).isEqualTo("Bad Request");
    }

    @Test
    void whateverAnIdHoldsItIsOnePartOfThePath() {
        assertThat(Api.segment("a b/c?d")).isEqualTo("a%20b%2Fc%3Fd");
    }
}
