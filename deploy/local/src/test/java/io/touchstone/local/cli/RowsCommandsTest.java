package io.touchstone.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.ImportReceipt;
import io.touchstone.local.client.FakeApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The steps alone, and the library. */
class RowsCommandsTest extends CommandFixture {

    @Test
    void verifyKeepsOrderAndIdsAndGoesOnAfterABadLine() throws Exception {
        api.on(
                "POST /v1/verdicts/preview",
                asked -> FakeApi.Answer.ok(StreamSupport.stream(asked.json().spliterator(), false)
                        .map(row -> Map.of(
                                "id", row.path("id").asText(),
                                "claim", row.path("claim").asText(),
                                "label", "SUPPORTED"))
                        .toList()));
        String claims = file(
                "claims.jsonl",
                "{\"id\": 7, \"claim\": \"One.\", \"extra\": true}",
                "",
                "{\"id\": \"b\"}",
                "nonsense",
                "{\"id\": \"c\", \"claim\": \"Two.\"}",
                "{\"id\": \"c\", \"claim\": \"Again.\"}");

        assertThat(runWithApi("verify", claims)).isEqualTo(1);

        List<JsonNode> rows = new ArrayList<>();
        for (String line : out().lines().toList()) {
            rows.add(Json.mapper().readTree(line));
        }
        assertThat(rows).extracting(r -> r.path("id").toString()).containsExactly("7", "\"c\"", "\"c\"");
        assertThat(rows).extracting(r -> r.path("claim").asText()).containsExactly("One.", "Two.", "Again.");
        assertThat(err().lines())
                .anySatisfy(line -> assertThat(line).isEqualTo(claims + ":3: the field \"claim\" is missing"))
                .anySatisfy(line -> assertThat(line).startsWith(claims + ":4: not JSON"))
                .contains("2 of 5 rows failed");
    }

    @Test
    void strictStopsAtTheFirstBadLine() throws Exception {
        String claims = file("claims.jsonl", "{\"id\": \"b\"}", "nonsense");

        assertThat(runWithApi("verify", "--strict", claims)).isEqualTo(1);
        assertThat(err()).contains(claims + ":1: ").doesNotContain(":2: ");
    }

    @Test
    void tenThousandPairsAreJudged() throws Exception {
        api.on(
                "POST /v1/judgements",
                asked -> FakeApi.Answer.ok(StreamSupport.stream(asked.json().spliterator(), false)
                        .map(row -> Map.of("id", row.path("id").asText(), "stance", "REFUTES"))
                        .toList()));
        String pairs = file(
                "pairs.jsonl",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "{\"id\": \"p" + i + "\", \"claim\": \"Tea\", \"evidence\": \"Milk\"}")
                        .toArray(String[]::new));

        assertThat(runWithApi("judge", pairs)).isZero();
        assertThat(out().lines().map(line -> line.replaceAll(".*\"id\":\"(p\\d+)\".*", "$1")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 10_000).mapToObj(i -> "p" + i).toList());
    }

    @Test
    void searchWritesATrecRun() {
        api.on(
                "POST /v1/evidence/search",
                asked -> FakeApi.Answer.ok(StreamSupport.stream(
                                asked.json().path("queries").spliterator(), false)
                        .map(q -> Map.of(
                                "id", q.path("id").asText(),
                                "hits", List.of(Map.of("id", "d2", "score", 1.5), Map.of("id", "d1", "score", 0.25))))
                        .toList()));
        in = "{\"id\": 1, \"text\": \"tea\"}\n{\"id\": \"a b\", \"text\": \"x\"}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(runWithApi("search", "--queries", "-", "--top", "2")).isEqualTo(1);
        assertThat(out()).isEqualTo("1 Q0 d2 1 1.500000 touchstone\n1 Q0 d1 2 0.250000 touchstone\n");
        assertThat(err()).contains("standard input:2: the id \"a b\" has white space");
        assertThat(api.asked().getFirst().json().path("top").asInt()).isEqualTo(2);
    }

    @Test
    void evidenceIsImportedInBothForms() throws Exception {
        api.on(
                "POST /v1/evidence",
                asked -> FakeApi.Answer.ok(new ImportReceipt(asked.json().size(), 0)));
        String library = file(
                "library.jsonl",
                "{\"id\": \"a\", \"kind\": \"rct\", \"title\": \"T\", \"finding\": \"F.\"}",
                "{\"doc_id\": 5, \"title\": \"T\", \"abstract\": [\"One.\", \"Two.\"]}",
                "{\"nothing\": 1}");

        assertThat(runWithApi("evidence", "import", library)).isEqualTo(1);
        assertThat(out()).isEqualTo("2 recorded, 0 unchanged, 1 failed\n");
        assertThat(api.asked().getFirst().json().get(1).path("finding").asText())
                .isEqualTo("One. Two.");
        assertThat(err()).contains(library + ":3: there is neither");
    }

    @Test
    void theLibraryIsListedAndExportedPageByPage() throws Exception {
        List<Map<String, Object>> all = IntStream.range(0, 450)
                .mapToObj(i -> Map.<String, Object>of(
                        "id", "e%03d".formatted(i), "kind", "rct", "title", "Title " + i, "finding", "F."))
                .toList();
        api.on("GET /v1/evidence", asked -> {
            String after = asked.query().replaceAll(".*after=([^&]*).*|.*", "$1");
            return FakeApi.Answer.ok(all.stream()
                    .filter(r -> r.get("id").toString().compareTo(after) > 0)
                    .limit(200)
                    .toList());
        });

        assertThat(runWithApi("evidence", "list")).isZero();
        assertThat(out().lines())
                .hasSize(450)
                .first()
                .asString()
                .startsWith("e000 ")
                .endsWith("rct               Title 0");
        out.reset();
        assertThat(runWithApi("evidence", "export")).isZero();
        assertThat(out().lines()).hasSize(450);
        assertThat(Json.mapper()
                        .readTree(out().lines().toList().getLast())
                        .path("id")
                        .asText())
                .isEqualTo("e449");
    }

    @Test
    void claimsAreThoseOfTheCapturedDocument() throws Exception {
        api.on("POST /v1/documents/preview", asked -> FakeApi.Answer.ok(Map.of("text", "Tea.", "x", 1)));
        api.on(
                "POST /v1/claims/preview",
                asked ->
                        FakeApi.Answer.ok(Map.of("of", asked.json().path("text").asText())));

        assertThat(runWithApi("claims", file("tea.txt", "Tea."))).isZero();
        assertThat(Json.mapper().readTree(out()).path("of").asText()).isEqualTo("Tea.");
    }
}
