package io.touchstone.ingest.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.Topic;
import io.touchstone.messaging.EventReader;
import io.touchstone.testkit.EmbeddedPlatform;
import io.touchstone.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedPlatform.class)
class DocumentsApiIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TopicProbe topics = new TopicProbe(EmbeddedPlatform.bootstrap());
    private final EventReader reader = new EventReader();

    @Test
    void aTextIsStoredAndPublishedOnceAndKnownTheSecondTime() {
        String text = "Quiet Rooms\n\nThe nurse stays with you for the whole visit, and the door stays open.";

        Response created = Api.json(Map.of("text", text, "name", "quiet.txt"));
        Response known = Api.json(Map.of("text", text, "name", "quiet.txt"));

        created.then()
                .statusCode(201)
                .body("documentId", matchesPattern("doc-[0-9a-f]{24}"))
                .body("title", equalTo("Quiet Rooms"))
                .body("language", equalTo("en"))
                .body("name", equalTo("quiet.txt"))
                .body("characters", equalTo(text.length()))
                .body("known", equalTo(false));
        known.then()
                .statusCode(200)
                .body("known", equalTo(true))
                .body("version", equalTo(created.path("version")))
                .body("capturedAt", equalTo(created.path("capturedAt")));
        String id = created.path("documentId");
        List<ConsumerRecord<String, byte[]>> records = published(id, 1);
        assertThat(TopicProbe.header(records.getFirst(), "ce_type")).isEqualTo("document.captured");
        assertThat(TopicProbe.header(records.getFirst(), "traceparent")).startsWith("00-");
        assertThat(reader.read(records.getFirst())).isInstanceOfSatisfying(DocumentCaptured.class, captured -> {
            assertThat(captured.text()).isEqualTo(text);
            assertThat(captured.blocks()).hasSize(2);
        });
        given().get(created.header("Location")).then().statusCode(200).body("text", equalTo(text));
        given().get("/v1/documents/" + id).then().statusCode(200).body("blocks[0].kind", equalTo("title"));
    }

    @Test
    void aChangedTextUnderTheSameUrlIsANewVersionAndAWithdrawalFollowsInOrder() {
        String url = "https://clinic.example/changing";
        Response first = Api.json(Map.of("url", url, "text", "The nurse stays with you. The visit takes one hour."));
        Response second = Api.json(
                Map.of("url", url + "?utm_source=x", "text", "The nurse stays with you. The visit takes two hours."));
        String id = first.path("documentId");

        second.then().statusCode(201).body("documentId", equalTo(id)).body("url", equalTo(url));
        given().queryParam("reason", "taken down")
                .delete("/v1/documents/" + id)
                .then()
                .statusCode(204);
        given().delete("/v1/documents/" + id + "?reason=again").then().statusCode(204);
        given().get("/v1/documents/" + id).then().statusCode(200).body("version", equalTo(second.path("version")));
        given().get("/v1/documents/" + id + "/versions/" + first.path("version"))
                .then()
                .statusCode(200)
                .body("text", containsString("one hour"));
        List<Event> events = published(id, 3).stream().map(reader::read).toList();
        assertThat(events).hasSize(3);
        assertThat(events.subList(0, 2))
                .extracting(e -> ((DocumentCaptured) e).version())
                .containsExactly(first.path("version"), second.path("version"));
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        DocumentWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("taken down"));
    }

    @Test
    void bodiesAreTakenAsTheyAre() {
        String text = "\uFEFFThe visit takes an hour.\r\nThe nurse is with you. \uD83D\uDE00";

        given().contentType("text/plain; charset=utf-8")
                .queryParam("name", "body.txt")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents/preview")
                .then()
                .statusCode(200)
                .body("text", equalTo(text))
                .body("contentType", equalTo("text/plain"))
                .body("name", equalTo("body.txt"));
        given().contentType("text/html; charset=iso-8859-1")
                .queryParam("url", "https://clinic.example/cafe/")
                .body("<h1>Caf\u00E9</h1><p>The room is quiet and the nurse is with you."
                        .getBytes(StandardCharsets.ISO_8859_1))
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .body("title", equalTo("Caf\u00E9"))
                .body("url", equalTo("https://clinic.example/cafe"));
        Api.json(Map.of("content", "VGhlIG51cnNlIGlzIHdpdGggeW91IGZvciBhbiBob3VyLg==", "name", "a.md"))
                .then()
                .statusCode(201)
                .body("characters", equalTo(34));
    }

    @Test
    void aPreviewIsNotStored() {
        Response preview = given().contentType("application/json")
                .body(Map.of("text", "The nurse is with you, and this is only looked at."))
                .post("/v1/documents/preview");

        preview.then().statusCode(200).body("blocks", hasSize(1));
        Api.problem(given().get("/v1/documents/" + preview.path("documentId")), 404, "document-not-found");
    }

    @Test
    void aListHasPagesThatLeadOn() {
        for (int i = 0; i < 3; i++) {
            Api.json(Map.of("text", "The nurse is with you in room number " + i + "."))
                    .then()
                    .statusCode(201);
        }

        Response first = given().get("/v1/documents?limit=2");
        first.then().statusCode(200).body("", hasSize(2)).body("[0].versions", notNullValue());
        String link = first.header("Link");
        assertThat(link).endsWith("; rel=\"next\"").startsWith("</v1/documents?after=");
        Response next = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        next.then().statusCode(200);
        assertThat(next.<String>path("[0].documentId")).isGreaterThan(first.path("[1].documentId"));
        given().get("/v1/documents?limit=1000").then().statusCode(200).header("Link", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "-1", "x", "1.5"})
    void aLimitHasBounds(String limit) {
        Api.problem(given().queryParam("limit", limit).get("/v1/documents"), 400, "invalid-parameter")
                .body("detail", containsString("limit must be a number from 1 to 1000"));
    }

    @Test
    void itTellsOfItself() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", notNullValue());
        given().get("/q/metrics").then().statusCode(200).body(containsString("touchstone_outbox_published_total"));
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/documents/{documentId}/versions/{version}"));
    }

    private List<ConsumerRecord<String, byte[]>> published(String documentId, int atLeast) {
        return topics.await(Topic.DOCUMENTS.topicName(), atLeast, SOON, r -> documentId.equals(r.key()));
    }
}
