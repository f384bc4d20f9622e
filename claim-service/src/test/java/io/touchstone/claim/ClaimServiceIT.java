package io.touchstone.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.claims.ClaimStated;
import io.touchstone.contracts.claims.DocumentExtracted;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.Topic;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictReached;
import io.touchstone.messaging.EventReader;
import io.touchstone.testkit.EmbeddedPlatform;
import io.touchstone.testkit.SentEvents;
import io.touchstone.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The service on a real broker and a real store: events in, reports and events out. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPlatform.class)
class ClaimServiceIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TopicProbe probe = new TopicProbe(EmbeddedPlatform.bootstrap());
    private final EventReader reader = new EventReader();

    private static DocumentCaptured article(String mark) {
        return Documents.of(
                "# Creatine " + mark,
                "A 2019 meta-analysis of 22 trials found that creatine improved memory in older adults.",
                "It reduces muscle soreness within 3 days.",
                "Contact us today to order yours!");
    }

    private List<ConsumerRecord<String, byte[]>> claimEvents(String documentId, int atLeast) {
        return probe.await(Topic.CLAIMS.topicName(), atLeast, LIMIT, record -> switch (reader.read(record)) {
            case ClaimStated stated -> stated.documentId().equals(documentId);
            case DocumentExtracted extracted -> extracted.documentId().equals(documentId);
            default -> false;
        });
    }

    @Test
    void anArticleBecomesAReportAndEvents() {
        DocumentCaptured article = article("one");
        probe.send(SentEvents.record(article));
        probe.send(SentEvents.record(article));

        List<Event> events =
                claimEvents(article.documentId(), 3).stream().map(reader::read).toList();
        assertThat(events).hasSize(3);
        DocumentExtracted extracted = events.stream()
                .filter(DocumentExtracted.class::isInstance)
                .map(DocumentExtracted.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(extracted.claimIds()).hasSize(2);

        given().header("Prefer", "wait=5")
                .get("/v1/reports/{id}", article.documentId())
                .then()
                .statusCode(200)
                .body("claims", hasSize(2))
                .body("complete", equalTo(false))
                .body("claims[1].text", containsString("reatine reduces muscle soreness"))
                .body("claims[1].mentions[0].quote", equalTo("It reduces muscle soreness within 3 days."))
                .body("claims[1].type", equalTo("efficacy"));

        for (String claimId : extracted.claimIds()) {
            probe.send(SentEvents.record(new VerdictReached(new Verdict(
                    "verdict-" + claimId,
                    claimId,
                    "as stated",
                    Label.SUPPORTED,
                    .8,
                    List.of(),
                    "Two trials agree.",
                    Documents.CAPTURED,
                    List.of(),
                    List.of(),
                    new Method("r", "j", "t", "l", "u"),
                    null))));
        }
        given().header("Prefer", "wait=30")
                .get("/v1/reports/{id}?version={version}", article.documentId(), article.version())
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("summary.supported", equalTo(2))
                .body("claims[0].verdict.label", equalTo("SUPPORTED"));
        given().get("/v1/claims/{id}", extracted.claimIds().getFirst())
                .then()
                .statusCode(200)
                .body("statedIn.documentId", hasItem(article.documentId()))
                .body("verdict.confidence", equalTo(.8f));
        given().get("/v1/reports?limit=1").then().statusCode(200).body("$", hasSize(1));
    }

    @Test
    void anArticleInAnotherLanguageHasACompleteReportThatSaysWhyItIsEmpty() {
        DocumentCaptured german = Documents.document(
                "Zink verkürzt Erkältungen um einen Tag, und viele Menschen nehmen es im Winter.", List.of(), "de");
        probe.send(SentEvents.record(german));

        assertThat(claimEvents(german.documentId(), 1).stream().map(reader::read))
                .singleElement()
                .isInstanceOfSatisfying(
                        DocumentExtracted.class,
                        extracted -> assertThat(extracted.outcome())
                                .isEqualTo(DocumentExtracted.Outcome.UNSUPPORTED_LANGUAGE));
        given().header("Prefer", "wait=30")
                .get("/v1/reports/{id}", german.documentId())
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("claims", hasSize(0))
                .body("note", containsString("the article is in German (de)"));
    }

    @Test
    void poisonGoesToTheDeadLetterTopicWithItsReasonAndStopsNothing() {
        byte[] poison = "no event at all".getBytes(StandardCharsets.UTF_8);
        probe.send(new ProducerRecord<>(Topic.DOCUMENTS.topicName(), "poison-key", poison));
        probe.send(new ProducerRecord<>(Topic.VERDICTS.topicName(), "poison-key", poison));
        DocumentCaptured article = article("after poison");
        probe.send(SentEvents.record(article));

        for (Topic topic : List.of(Topic.DOCUMENTS, Topic.VERDICTS)) {
            ConsumerRecord<String, byte[]> dead = probe.await(
                            topic.deadLetterTopicName(), 1, LIMIT, r -> "poison-key".equals(r.key()))
                    .getFirst();
            assertThat(dead.value()).isEqualTo(poison);
            assertThat(TopicProbe.header(dead, "dead-letter-reason")).contains("CloudEvent");
            assertThat(TopicProbe.header(dead, "dead-letter-topic")).isEqualTo(topic.topicName());
        }
        assertThat(claimEvents(article.documentId(), 3)).hasSize(3);
    }

    @Test
    void whatAnotherArticleStatesInOtherWordsIsKnown() {
        DocumentCaptured one = Documents.of("Saffron tablets reduce the frequency of cluster headache attacks.");
        DocumentCaptured denied =
                Documents.of("Saffron tablets do not reduce the frequency of cluster headache attacks.");
        DocumentCaptured other =
                Documents.of("The frequency of cluster headache attacks is lowered by saffron tablets.");
        for (DocumentCaptured article : List.of(one, denied, other)) {
            probe.send(SentEvents.record(article));
            claimEvents(article.documentId(), 2);
        }
        given().get("/v1/reports/{id}", other.documentId())
                .then()
                .statusCode(200)
                .body("claims[0].alsoStatedIn", equalTo(1))
                .body("claims[0].nearDuplicates", hasSize(1))
                .body("claims[0].nearDuplicates[0].text", containsString("Saffron tablets reduce"))
                .body("claims[0].nearDuplicates[0].documents", equalTo(1));
        String claimId =
                given().get("/v1/reports/{id}", one.documentId()).jsonPath().getString("claims[0].id");
        given().get("/v1/claims/{id}", claimId)
                .then()
                .statusCode(200)
                .body("statedInDocuments", equalTo(2))
                .body("nearDuplicates[0].score", greaterThan(.85f));
        given().get("/v1/reports/{id}", denied.documentId())
                .then()
                .statusCode(200)
                .body("claims[0].alsoStatedIn", equalTo(0));
    }

    @Test
    void previewStoresNothing() throws Exception {
        DocumentCaptured article = article("preview");
        given().contentType("application/json")
                .body(Json.mapper().writeValueAsString(article))
                .post("/v1/claims/preview")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("extracted"))
                .body("claims", hasSize(2))
                .body("claims[0].verdict", nullValue());
        given().get("/v1/reports/{id}", article.documentId())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString(article.documentId()));
    }

    @Test
    void badRequestsAreProblems() {
        given().get("/v1/claims/claim-none").then().statusCode(404).body("type", containsString("claim-not-found"));
        given().get("/v1/reports?limit=many").then().statusCode(400).body("detail", containsString("'many'"));
        given().get("/v1/reports?limit=101").then().statusCode(400).body("detail", containsString("from 1 to 100,"));
        given().contentType("application/json")
                .body("{\"documentId\":")
                .post("/v1/claims/preview")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body("{\"documentId\":\"d\",\"version\":\"v\",\"language\":\"en\"}")
                .post("/v1/claims/preview")
                .then()
                .statusCode(400)
                .body("detail", containsString("must"));
    }

    @Test
    void isReady() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/reports"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("touchstone_outbox_published"));
    }
}
