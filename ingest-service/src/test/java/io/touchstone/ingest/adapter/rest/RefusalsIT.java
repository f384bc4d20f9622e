package io.touchstone.ingest.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.touchstone.testkit.EmbeddedPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not taken, and how that is said. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPlatform.class)
class RefusalsIT {

    @TestHTTPResource("/v1/documents")
    URI documents;

    @Test
    void badSubmissionsAreRefusedWithTheirReason() {
        Api.problem(Api.json(Map.of("text", " \n")), 400, "empty-document");
        Api.problem(Api.json(Map.of("text", "a\0b")), 415, "binary-content");
        Api.problem(Api.json(Map.of()), 400, "bad-request").body("detail", containsString("Nothing was submitted"));
        Api.problem(Api.json(Map.of("text", "a", "html", "b")), 400, "bad-request");
        Api.problem(Api.json(Map.of("url", "ftp://a.example")), 400, "bad-request");
        Api.problem(Api.json(Map.of("url", "http://127.0.0.1:1/")), 403, "address-not-allowed");
        Api.problem(Api.json(Map.of("url", "http://169.254.169.254/latest")), 403, "address-not-allowed");
        Api.problem(Api.json(Map.of("html", "<body><script>1</script></body>")), 422, "no-text");
        Api.problem(Api.json(Map.of("text", "x".repeat(1_000_001))), 413, "too-large")
                .body("detail", equalTo("The text has 1000001 bytes; at most 1000000 are taken."));
        Api.problem(Api.json(Map.of("content", "JVBERi0xLjcKJcfs")), 415, "unsupported-type")
                .body("detail", containsString("PDF"));
        Api.problem(Api.body(new byte[] {'a', (byte) 0xE9, 'b'}), 400, "not-utf-8")
                .body("detail", containsString("byte 1 (0xE9)"));
        Api.problem(Api.body(new byte[0]), 400, "empty-document");
        Api.problem(given().delete("/v1/documents/doc-none"), 400, "reason-missing");
        Api.problem(given().delete("/v1/documents/doc-none?reason=x"), 404, "document-not-found");
        Api.problem(given().get("/v1/documents/doc-none"), 404, "document-not-found");
        Api.problem(given().get("/v1/documents/doc-none/versions/1"), 404, "document-not-found");
        Api.problem(given().get("/v1/documents/a/b/c"), 404, "not-found");
        Api.problem(
                given().contentType("application/pdf").body(new byte[] {1}).post("/v1/documents"),
                415,
                "unsupported-media-type");
    }

    @Test
    void anyLanguageIsTaken() {
        Api.json(Map.of(
                        "text",
                        "Die Therapeutin bleibt bei Ihnen und spricht danach mit Ihnen \u00FCber das, was Sie erlebt haben. "
                                .repeat(3)))
                .then()
                .statusCode(201)
                .body("language", equalTo("de"));
    }

    @Test
    void malformedJsonIsRefused() {
        Api.problem(
                given().contentType("application/json").body("{\"text\": ").post("/v1/documents"),
                400,
                "malformed-json");
        Api.problem(given().contentType("application/json").body("[1]").post("/v1/documents"), 400, "malformed-json");
        Api.problem(
                given().contentType("application/json")
                        .body("{\"content\": \"%%\"}")
                        .post("/v1/documents"),
                400,
                "malformed-json");
        Api.problem(given().contentType("application/json").body("null").post("/v1/documents"), 400, "bad-request");
        Api.problem(given().contentType("application/json").post("/v1/documents"), 400, "bad-request");
    }

    @Test
    void fiftyMegabytesAreRefusedWithoutHarm() throws IOException {
        String announced = send("Content-Length: 50000000", 50_000_000, false);
        String chunked = send("Transfer-Encoding: chunked", 50_000_000, true);

        assertThat(announced)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("urn:touchstone:problem:too-large")
                .contains("at most 16777216");
        assertThat(chunked)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("urn:touchstone:problem:too-large")
                .contains("at most so many");
        given().get("/q/health/ready").then().statusCode(200);
        Api.json(Map.of("text", "The nurse is with you, after the flood too."))
                .then()
                .statusCode(201);
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
}
