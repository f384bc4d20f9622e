package io.touchstone.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.claims.TextPositionSelector;
import io.touchstone.contracts.claims.TextQuoteSelector;
import io.touchstone.evidence.adapter.onnx.JudgeFolder;
import io.touchstone.testkit.EmbeddedPlatform;
import io.touchstone.testkit.SentEvents;
import io.touchstone.testkit.TopicProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service whose judge cannot be loaded says so wherever it is asked, does what needs no judge, and gives no claim up. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPlatform.class)
@TestProfile(UnusableJudgeIT.TruncatedModel.class)
class UnusableJudgeIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String REASON = "judge-int8.onnx is not the file that judge.json describes";

    /** Half of a model. */
    public static final class TruncatedModel implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                JudgeFolder folder = new JudgeFolder(Files.createTempDirectory("judge")).truncated(JudgeFolder.MODEL);
                return Map.of(
                        "touchstone.evidence.judge.model",
                        folder.file(JudgeFolder.MODEL).getParent().toString(),
                        "touchstone.mongodb.database",
                        "touchstone_evidence_without_judge",
                        "mp.messaging.incoming.claims.group.id",
                        "without-judge",
                        // Claims alone are to be seen waiting.
                        "mp.messaging.incoming.library.enabled",
                        "false");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static JsonPath health() {
        return given().get("/q/health/ready").jsonPath();
    }

    private static String told(String what) {
        return health().getString("checks.find { it.name == 'Evidence library and models' }." + what);
    }

    @Test
    void itSaysSoAndGivesNothingUp() {
        await().atMost(LIMIT).until(() -> told("data.failure") != null);
        assertThat(told("status")).isEqualTo("DOWN");
        assertThat(told("data.failure")).contains(REASON);
        assertThat(told("data.judge")).startsWith("not loaded: ").contains(REASON);
        assertThat(told("data.encoder")).startsWith("bge-small");

        given().contentType("application/json")
                .body("[{\"id\": \"a\", \"claim\": \"Ketamine rapidly relieves depression in adults.\"}]")
                .post("/v1/verdicts/preview")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", containsString("model-unavailable"))
                .body("detail", containsString(REASON));
        given().contentType("application/json")
                .body("[{\"id\": \"a\", \"claim\": \"Zinc helps.\", \"evidence\": \"Zinc helped.\"}]")
                .post("/v1/judgements")
                .then()
                .statusCode(503)
                .body("detail", containsString("The stance judge is not available"));
        given().contentType("application/json")
                .body("[\"claim-1\"]")
                .post("/v1/verdicts/refresh")
                .then()
                .statusCode(503)
                .body("type", containsString("loading"));
        given().contentType("application/json")
                .body("{\"queries\": [{\"id\": \"q\", \"text\": \"esketamine nasal spray\"}], \"top\": 1}")
                .post("/v1/evidence/search")
                .then()
                .statusCode(200)
                .body("[0].id", equalTo("q"));

        new TopicProbe(EmbeddedPlatform.bootstrap())
                .send(SentEvents.record(stated("Ketamine cures hiccups without a judge.")));
        // It is in the consumer's hands, behind the gate, and stays there: LoadingTest.
        await().atMost(LIMIT).until(() -> Integer.parseInt(told("data.waiting")) > 0);
    }

    private static ClaimStated stated(String text) {
        return new ClaimStated(
                Reading.told(text),
                "doc-without-judge",
                "v1",
                List.of(new Mention(new TextPositionSelector(0, text.length()), new TextQuoteSelector(text, "", ""))),
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
