package io.touchstone.ingest.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** How tests talk to the API. */
final class Api {

    private Api() {}

    static Response json(Map<String, ?> request) {
        return given().contentType("application/json").body(request).post("/v1/documents");
    }

    static Response body(byte[] body) {
        return given().contentType("text/plain; charset=utf-8").body(body).post("/v1/documents");
    }

    static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:touchstone:problem:" + slug))
                .body("status", equalTo(status))
                .body("detail", notNullValue());
    }
}
