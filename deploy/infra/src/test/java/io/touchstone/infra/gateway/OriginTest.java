package io.touchstone.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/documents, INGEST",
        "/v1/documents/, INGEST",
        "/v1/documents/d-1/versions/2, INGEST",
        "/v1/sources/s, INGEST",
        "/v1/claims/c, CLAIM",
        "/v1/reports, CLAIM",
        "/v1/reviews/r, CLAIM",
        "/v1/evidence/search, EVIDENCE",
        "/v1/verdicts/preview, EVIDENCE",
        "/v1/judgements, EVIDENCE"
    })
    void findsWhoAnswers(String path, Origin origin) {
        assertThat(Origin.of(path)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/", "/v1/documentsX", "/v1/Documents", "/v2/documents", "v1/documents"})
    void findsNobody(String path) {
        assertThat(Origin.of(path)).isEmpty();
    }
}
