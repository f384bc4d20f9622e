package io.touchstone.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.claims.TextPositionSelector;
import io.touchstone.contracts.claims.TextQuoteSelector;
import io.touchstone.contracts.events.Topic;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.EvidenceRecorded;
import io.touchstone.contracts.evidence.EvidenceRetracted;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Replay;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.contracts.verdicts.VerdictSuperseded;
import io.touchstone.messaging.EventReader;
import io.touchstone.testkit.EmbeddedPlatform;
import io.touchstone.testkit.SentEvents;
import io.touchstone.testkit.TopicProbe;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service on a real broker, a real store and the real encoder: claims and evidence in, verdicts out. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPlatform.class)
class EvidenceServiceIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final FrameReader FRAMES = new FrameReader(Vocabulary.load());

    private final TopicProbe probe = new TopicProbe(EmbeddedPlatform.bootstrap());
    private final EventReader reader = new EventReader();

    @BeforeEach
    void ready() {
        await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private static ClaimStated stated(String text, ClaimType type) {
        Frame frame = FRAMES.read(text);
        Claim claim = new Claim(Claim.idOf(text), text, type, Hedge.NONE, .9, false, frame);
        int length = text.codePointCount(0, text.length());
        return new ClaimStated(
                claim,
                "doc-of-" + claim.claimId(),
                "v1",
                List.of(new Mention(new TextPositionSelector(0, length), new TextQuoteSelector(text, "", ""))),
                Instant.parse("2026-03-01T10:00:00Z"));
    }

    private List<Verdict> reached(String claimId, int atLeast) {
        return probe
                .await(
                        Topic.VERDICTS.topicName(),
                        atLeast,
                        LIMIT,
                        r -> claimId.equals(r.key()) && reader.read(r) instanceof VerdictReached)
                .stream()
                .map(r -> ((VerdictReached) reader.read(r)).verdict())
                .toList();
    }

    private static void add(EvidenceRecord... records) throws Exception {
        given().contentType("application/json")
                .body(Json.mapper().writeValueAsBytes(records))
                .post("/v1/evidence")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(records.length));
    }

    @Test
    void aClaimBecomesOneVerdictHoweverOftenItComes() {
        ClaimStated claim = stated("Ketamine rapidly relieves depression.", ClaimType.EFFICACY);
        probe.send(SentEvents.record(claim));
        probe.send(SentEvents.record(claim));
        // Same key, so same partition: once this one has its verdict, both before it are handled.
        ClaimStated last = stated("Magnesium turns hair blue in goldfish.", ClaimType.EFFICACY);
        probe.send(new ProducerRecord<>(
                Topic.CLAIMS.topicName(),
                null,
                claim.key(),
                SentEvents.record(last).value(),
                SentEvents.record(last).headers()));

        Verdict verdict = reached(claim.key(), 1).getFirst();
        Verdict afterwards = reached(last.key(), 1).getFirst();

        assertThat(reached(claim.key(), 1)).hasSize(1);
        assertThat(verdict.label()).isEqualTo(Label.SUPPORTED);
        assertThat(verdict.evidence()).anyMatch(a -> a.decisive() && a.id().equals("murrough-2013"));
        assertThat(verdict.explanation()).startsWith("Supported by ").contains("systematic review");
        assertThat(afterwards.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(afterwards.explanation()).contains("magnesium");
        given().get("/v1/verdicts/{id}", verdict.verdictId())
                .then()
                .statusCode(200)
                .body("label", equalTo("SUPPORTED"))
                .body("method.library", notNullValue());
        given().get("/v1/verdicts?claim={id}", claim.key())
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
        given().contentType("application/json")
                .body(List.of("claim-of-nobody", claim.key(), claim.key()))
                .post("/v1/verdicts/refresh")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].claimId", equalTo(claim.key()))
                .body("[0].label", equalTo("SUPPORTED"));
    }

    @Test
    void aVerdictIsSupersededWhenDecisiveEvidenceComesAndGoes() throws Exception {
        ClaimStated claim = stated("Berberine lowers blood sugar in people with diabetes.", ClaimType.EFFICACY);
        probe.send(SentEvents.record(claim));
        Verdict first = reached(claim.key(), 1).getFirst();
        assertThat(first.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);

        add(Records.trial(
                "it-berberine",
                "Berberine",
                "diabetes",
                Finding.BENEFIT,
                "Berberine lowered blood sugar clearly more than placebo in people with diabetes."));
        Verdict second = reached(claim.key(), 2).getLast();
        assertThat(second.label()).isEqualTo(Label.SUPPORTED);
        assertThat(second.supersedes()).isEqualTo(first.verdictId());

        given().delete("/v1/evidence/it-berberine?reason=withdrawn by the journal")
                .then()
                .statusCode(204);
        Verdict third = reached(claim.key(), 3).getLast();
        assertThat(third.label()).isEqualTo(Label.NOT_ENOUGH_EVIDENCE);
        assertThat(third.verdictId()).isNotEqualTo(first.verdictId());

        List<VerdictSuperseded> superseded = probe
                .await(
                        Topic.VERDICTS.topicName(),
                        2,
                        LIMIT,
                        r -> claim.key().equals(r.key()) && reader.read(r) instanceof VerdictSuperseded)
                .stream()
                .map(r -> (VerdictSuperseded) reader.read(r))
                .toList();
        assertThat(superseded)
                .extracting(VerdictSuperseded::supersededBy)
                .containsExactly(second.verdictId(), third.verdictId());
        assertThat(superseded.getFirst().cause()).contains("it-berberine").contains("became SUPPORTED");
        given().get("/v1/verdicts?claim={id}", claim.key())
                .then()
                .body("verdictId", equalTo(List.of(third.verdictId(), second.verdictId(), first.verdictId())));
        given().get("/v1/verdicts/{id}", first.verdictId()).then().statusCode(200);
        given().get("/v1/evidence/it-berberine")
                .then()
                .statusCode(200)
                .body("retraction.reason", equalTo("withdrawn by the journal"));
        probe.await(
                Topic.EVIDENCE.topicName(),
                1,
                LIMIT,
                r -> "it-berberine".equals(r.key()) && reader.read(r) instanceof EvidenceRetracted);
    }

    @Test
    void aVerdictComesOutTheSameAgainAfterItsSourceWasReplacedAndRetracted() throws Exception {
        ClaimStated claim = stated("Valerian relieves insomnia.", ClaimType.EFFICACY);
        add(Records.trial(
                "it-valerian",
                "Valerian",
                "insomnia",
                Finding.BENEFIT,
                "Valerian relieved insomnia clearly more than placebo. Sleep came 20 minutes earlier."));
        probe.send(SentEvents.record(claim));
        Verdict first = reached(claim.key(), 1).getFirst();
        assertThat(first.label()).isEqualTo(Label.SUPPORTED);
        assertThat(first.method().rules()).contains("vocabulary-");

        Replay unchanged = replay(first);
        assertThat(unchanged.same()).as(unchanged.differences().toString()).isTrue();
        assertThat(unchanged.recomputed()).isEqualTo(VerdictRow.of(first.verdictId(), first));

        add(Records.trial(
                "it-valerian",
                "Valerian",
                "insomnia",
                Finding.NO_DIFFERENCE,
                "Corrected: valerian did not relieve insomnia more than placebo."));
        Verdict second = reached(claim.key(), 2).getLast();
        assertThat(second.label()).isNotEqualTo(Label.SUPPORTED);
        given().delete("/v1/evidence/it-valerian?reason=withdrawn by the journal")
                .then()
                .statusCode(204);

        for (Verdict verdict : List.of(first, second)) {
            Replay replay = replay(verdict);
            assertThat(replay.same()).as(replay.differences().toString()).isTrue();
            assertThat(replay.sameSources()).isFalse();
            assertThat(replay.sourceDifferences()).anyMatch(d -> d.contains("it-valerian"));
            assertThat(replay.changed()).containsExactly("library");
        }
        given().post("/v1/verdicts/{id}/replay", "verdict-of-nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("verdict-of-nothing"));
    }

    private static Replay replay(Verdict verdict) throws Exception {
        return Json.mapper()
                .readValue(
                        given().post("/v1/verdicts/{id}/replay", verdict.verdictId())
                                .then()
                                .statusCode(200)
                                .extract()
                                .asByteArray(),
                        Replay.class);
    }

    @Test
    void whatIsImportedIsFoundAtOnceAndTold() throws Exception {
        EvidenceRecord record = Records.text(
                "it-tardigrade",
                "Tardigrades in space",
                "Tardigrades survived ten days of open space. Most laid eggs.");
        add(record);

        given().contentType("application/json")
                .body("{\"queries\": [{\"id\": \"q1\", \"text\": \"water bears surviving in orbit\"},"
                        + " {\"id\": \"q2\", \"text\": \"esketamine nasal spray approval\"}], \"top\": 3}")
                .post("/v1/evidence/search")
                .then()
                .statusCode(200)
                .body("[0].id", equalTo("q1"))
                .body("[0].hits[0].id", equalTo("it-tardigrade"))
                .body("[1].hits.id", hasItem("fda-spravato-2019"));
        given().contentType("application/json")
                .body(Json.mapper().writeValueAsBytes(List.of(record)))
                .post("/v1/evidence")
                .then()
                .body("recorded", equalTo(0))
                .body("unchanged", equalTo(1));
        probe.await(
                Topic.EVIDENCE.topicName(),
                1,
                LIMIT,
                r -> "it-tardigrade".equals(r.key())
                        && reader.read(r) instanceof EvidenceRecorded recorded
                        && recorded.record().id().equals("it-tardigrade"));
    }

    @Test
    void previewAndJudgementsKeepOrderAndStoreNothing() {
        given().contentType("application/json")
                .body("[{\"id\": \"a\", \"claim\": \"Ketamine rapidly relieves depression in adults.\", \"extra\": 1},"
                        + " {\"id\": \"b\", \"claim\": \"El ajo cura la gripe en dos días según muchos médicos.\"}]")
                .post("/v1/verdicts/preview")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of("a", "b")))
                .body("[0].label", equalTo("SUPPORTED"))
                .body("[1].label", equalTo("NOT_ENOUGH_EVIDENCE"))
                .body("[1].explanation", containsString("not in English"));
        given().get("/v1/verdicts?claim={id}", Claim.idOf("Ketamine rapidly relieves depression in adults."))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body("[{\"id\": \"1\", \"claim\": \"Zinc shortens the common cold.\","
                        + " \"evidence\": \"Zinc lozenges did not shorten the common cold.\"},"
                        + " {\"id\": \"2\", \"claim\": \"Zinc shortens the common cold.\","
                        + " \"evidence\": \"The bridge was painted green in May.\"}]")
                .post("/v1/judgements")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of("1", "2")))
                .body("[0].stance", equalTo("REFUTES"))
                .body("[1].stance", equalTo("NOT_ENOUGH_INFO"))
                .body("[0].probabilities.REFUTES", notNullValue());
    }

    @Test
    void badInputIsRefusedInWords() {
        given().contentType("application/json")
                .body("[{\"id\": \"x\", \"title\": \"T\"}]")
                .post("/v1/evidence")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("finding must not be empty"));
        given().contentType("application/json")
                .body("{\"id\"")
                .post("/v1/evidence")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body("[{\"id\": \"x\", \"claim\": \"  \"}]")
                .post("/v1/verdicts/preview")
                .then()
                .statusCode(400)
                .body("detail", containsString("claim must not be empty"));
        given().contentType("application/json")
                .body("[{\"id\": \"x\", \"claim\": \"" + "word ".repeat(2000) + "\"}]")
                .post("/v1/verdicts/preview")
                .then()
                .statusCode(200)
                .body("[0].label", equalTo("NOT_ENOUGH_EVIDENCE"))
                .body("[0].explanation", containsString("characters long"));
        given().contentType("application/json")
                .body("{\"queries\": [], \"top\": 0}")
                .post("/v1/evidence/search")
                .then()
                .statusCode(400)
                .body("detail", containsString("top must be from 1 to 1000"));
        given().contentType("application/json")
                .body("[\"a\", null]")
                .post("/v1/verdicts/refresh")
                .then()
                .statusCode(400)
                .body("detail", containsString("Element 1 is null"));
        given().contentType("application/json")
                .body(java.util.Collections.nCopies(101, "a"))
                .post("/v1/verdicts/refresh")
                .then()
                .statusCode(400)
                .body("detail", containsString("at most 100"));
        given().delete("/v1/evidence/newport-2015")
                .then()
                .statusCode(400)
                .body("type", containsString("reason-missing"));
        given().get("/v1/evidence/there-is-none").then().statusCode(404);
        given().get("/v1/evidence?limit=many").then().statusCode(400);
        given().get("/v1/evidence?limit=1001").then().statusCode(400).body("detail", containsString("from 1 to 1000,"));
        given().get("/v1/verdicts/nonsense").then().statusCode(404);
    }

    @Test
    void theLibraryIsPaged() {
        List<String> first = given().get("/v1/evidence?limit=2").jsonPath().getList("id");
        assertThat(first).hasSize(2).isSorted();
        List<String> next = given().get("/v1/evidence?limit=2&after=" + first.getLast())
                .jsonPath()
                .getList("id");
        assertThat(next.getFirst()).isGreaterThan(first.getLast());
        given().get("/v1/evidence/newport-2015")
                .then()
                .statusCode(200)
                .body("kind", equalTo("meta_analysis"))
                .body("level", equalTo(1))
                .body("retracted", equalTo(false));
    }

    @Test
    void poisonGoesToTheDeadLetterTopicWithItsReasonAndStopsNothing() {
        byte[] poison = "no event at all".getBytes(StandardCharsets.UTF_8);
        probe.send(new ProducerRecord<>(Topic.CLAIMS.topicName(), "poison-key", poison));
        probe.send(new ProducerRecord<>(Topic.EVIDENCE.topicName(), "poison-key", poison));
        ClaimStated claim = stated("Turmeric prevents migraine after poison.", ClaimType.EFFICACY);
        probe.send(SentEvents.record(claim));

        for (Topic topic : List.of(Topic.CLAIMS, Topic.EVIDENCE)) {
            var dead = probe.await(topic.deadLetterTopicName(), 1, LIMIT, r -> "poison-key".equals(r.key()));
            assertThat(dead).hasSize(1);
            assertThat(dead.getFirst().value()).isEqualTo(poison);
            assertThat(TopicProbe.header(dead.getFirst(), "dead-letter-reason")).contains("CloudEvent");
        }
        assertThat(reached(claim.key(), 1)).hasSize(1);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
