package io.touchstone.ingest.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.touchstone.contracts.documents.DocumentCaptured;
import io.touchstone.contracts.documents.DocumentWithdrawn;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.events.Topic;
import io.touchstone.messaging.EventReader;
import io.touchstone.testkit.EmbeddedPlatform;
import io.touchstone.testkit.TopicProbe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
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

    @TestHTTPResource("/v1/documents")
    URI documents;

    private final TopicProbe topics = new TopicProbe(EmbeddedPlatform.bootstrap());
    private final EventReader reader = new EventReader();

    @Test
    void aTextIsStoredAndPublishedOnceAndKnownTheSecondTime() {
        String text = "Quiet Rooms\n\nThe nurse stays with you for the whole visit, and the door stays open.";

        Response created = json(Map.of("text", text, "name", "quiet.txt"));
        Response known = json(Map.of("text", text, "name", "quiet.txt"));

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
        Response first = json(Map.of("url", url, "text", "The nurse stays with you. The visit takes one hour."));
        Response second = json(
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
        json(Map.of("content", "VGhlIG51cnNlIGlzIHdpdGggeW91IGZvciBhbiBob3VyLg==", "name", "a.md"))
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
        problem(given().get("/v1/documents/" + preview.path("documentId")), 404, "document-not-found");
    }

    @Test
    void aListHasPagesThatLeadOn() {
        for (int i = 0; i < 3; i++) {
            json(Map.of("text", "The nurse is with you in room number " + i + "."))
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
        problem(given().queryParam("limit", limit).get("/v1/documents"), 400, "invalid-parameter")
                .body("detail", containsString("limit must be a number from 1 to 1000"));
    }

    @Test
    void badSubmissionsAreRefusedWithTheirReason() {
        problem(json(Map.of("text", " \n")), 400, "empty-document");
        problem(json(Map.of("text", "a\0b")), 415, "binary-content");
        problem(json(Map.of()), 400, "bad-request").body("detail", containsString("Nothing was submitted"));
        problem(json(Map.of("text", "a", "html", "b")), 400, "bad-request");
        problem(json(Map.of("url", "ftp://a.example")), 400, "bad-request");
        problem(json(Map.of("url", "http://127.0.0.1:1/")), 403, "address-not-allowed");
        problem(json(Map.of("url", "http://169.254.169.254/latest")), 403, "address-not-allowed");
        problem(json(Map.of("html", "<body><script>1</script></body>")), 422, "no-text");
        problem(json(Map.of("text", "x".repeat(1_000_001))), 413, "too-large")
                .body("detail", equalTo("The text has 1000001 bytes; at most 1000000 are taken."));
        problem(json(Map.of("content", "JVBERi0xLjcKJcfs")), 415, "unsupported-type")
                .body("detail", containsString("PDF"));
        problem(
                        json(Map.of(
                                "text",
                                "Die Therapeutin bleibt bei Ihnen und spricht danach mit Ihnen \u00FCber das, was Sie erlebt haben. "
                                        .repeat(3))),
                        422,
                        "unsupported-language")
                .body("detail", containsString("German (de)"));
        problem(body(new byte[] {'a', (byte) 0xE9, 'b'}), 400, "not-utf-8")
                .body("detail", containsString("byte 1 (0xE9)"));
        problem(body(new byte[0]), 400, "empty-document");
        problem(given().delete("/v1/documents/doc-none"), 400, "reason-missing");
        problem(given().delete("/v1/documents/doc-none?reason=x"), 404, "document-not-found");
        problem(given().get("/v1/documents/doc-none"), 404, "document-not-found");
        problem(given().get("/v1/documents/doc-none/versions/1"), 404, "document-not-found");
        problem(given().get("/v1/documents/a/b/c"), 404, "not-found");
        problem(
                given().contentType("application/pdf").body(new byte[] {1}).post("/v1/documents"),
                415,
                "unsupported-media-type");
    }

    @Test
    void malformedJsonIsRefused() {
        problem(
                given().contentType("application/json").body("{\"text\": ").post("/v1/documents"),
                400,
                "malformed-json");
        problem(given().contentType("application/json").body("[1]").post("/v1/documents"), 400, "malformed-json");
        problem(
                given().contentType("application/json")
                        .body("{\"content\": \"%%\"}")
                        .post("/v1/documents"),
                400,
                "malformed-json");
        problem(given().contentType("application/json").body("null").post("/v1/documents"), 400, "bad-request");
        problem(given().contentType("application/json").post("/v1/documents"), 400, "bad-request");
    }

    @Test
    void fiftyMegabytesAreRefusedWithoutHarm() throws IOException {
        String announced = send("Content-Length: 50000000", 50_000_000, false);
        String chunked = send("Transfer-Encoding: chunked", 50_000_000, true);

        assertThat(announced)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("at most 16777216");
        assertThat(chunked)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("at most so many");
        given().get("/q/health/ready").then().statusCode(200);
        json(Map.of("text", "The nurse is with you, after the flood too."))
                .then()
                .statusCode(201);
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

    /** Sends as clients do that do not look at the answer before they are done, or cannot send any more. */
    private String send(String header, int size, boolean chunked) throws IOException {
        try (Socket socket = new Socket(documents.getHost(), documents.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + header
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[100_000];
            try {
                for (int sent = 0; sent < size; sent += part.length) {
                    if (chunked) {
                        out.write("186a0\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(part);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                }
            } catch (IOException e) {
                // The server has heard enough; what it said is read below.
            }
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[4096];
            int length = 0;
            for (int n = 0; n >= 0 && length < answer.length; n = in.read(answer, length, answer.length - length)) {
                length += n;
                String soFar = new String(answer, 0, length, StandardCharsets.UTF_8);
                if (soFar.contains("\r\n\r\n") && (soFar.endsWith("}") || soFar.contains("content-length: 0"))) {
                    break;
                }
            }
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }

    private List<ConsumerRecord<String, byte[]>> published(String documentId, int atLeast) {
        return topics.await(Topic.DOCUMENTS.topicName(), atLeast, SOON, r -> documentId.equals(r.key()));
    }

    private static Response json(Map<String, ?> request) {
        return given().contentType("application/json").body(request).post("/v1/documents");
    }

    private static Response body(byte[] body) {
        return given().contentType("text/plain; charset=utf-8").body(body).post("/v1/documents");
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:touchstone:problem:" + slug))
                .body("status", equalTo(status))
                .body("detail", notNullValue());
    }
}
