package io.touchstone.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Each step of the work alone, through the script. */
class StepsIT {

    private static final String ARTICLE =
            "Ketamine eased pain in a trial of 40 people. Nobody knows yet whether that lasts for a year.";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path data;

    private static Script script;

    @BeforeAll
    static void up() throws Exception {
        script = new Script(data);
        Script.Result up = script.run("up");
        assertThat(up.status()).as(up.err()).isZero();
    }

    @AfterAll
    static void down() throws Exception {
        script.run("down");
    }

    private static List<JsonNode> rows(Script.Result result) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            rows.add(Json.mapper().readTree(line));
        }
        return rows;
    }

    @Test
    void extractShowsTheTextAndItsParts() throws Exception {
        Script.Result result = script.runWith(ARTICLE, "extract", "-");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.json().path("text").asText()).isEqualTo(ARTICLE);
        assertThat(result.json().path("blocks")).isNotEmpty();
    }

    @Test
    void claimsShowsWhereTheyAre() throws Exception {
        Script.Result result = script.runWith(ARTICLE, "claims", "-");

        assertThat(result.status()).as(result.err()).isZero();
        JsonNode claim = result.json().path("claims").path(0);
        JsonNode mention = claim.path("mentions").path(0);
        assertThat(ARTICLE.substring(
                        mention.path("start").asInt(), mention.path("end").asInt()))
                .isEqualTo(mention.path("quote").asText());
    }

    @Test
    void verifyAnswersEachRowInOrder() throws Exception {
        Script.Result result = script.runWith("""
                {"id": 1, "claim": "Ketamine reduces symptoms of depression within a day.", "gold": "x"}
                {"id": "two", "claim": "Esketamine nasal spray is approved for treatment-resistant depression."}
                not a row
                {"id": 1, "claim": "The moon is made of cheese."}
                """, "verify", "-");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("standard input:3: not JSON");
        List<JsonNode> rows = rows(result);
        assertThat(rows).extracting(r -> r.path("id").toString()).containsExactly("1", "\"two\"", "1");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("label").asText()).isIn("SUPPORTED", "REFUTED", "CONFLICTING", "NOT_ENOUGH_EVIDENCE");
            assertThat(row.path("confidence").isNumber()).isTrue();
            assertThat(row.path("explanation").asText()).isNotBlank();
        });
        assertThat(rows.get(2).path("label").asText()).isEqualTo("NOT_ENOUGH_EVIDENCE");
    }

    @Test
    void aVerdictIsTheSameWhenItIsReplayed() throws Exception {
        Script.Result check = script.runWith(ARTICLE, "check", "-", "--format", "json");
        String verdictId = check.json().findPath("verdict").path("verdictId").asText();

        Script.Result replay = script.run("replay", verdictId);

        assertThat(replay.status()).as(replay.out() + replay.err()).isZero();
        assertThat(replay.out()).contains("The same, computed again");
        Script.Result unknown = script.run("replay", "nobody");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("nobody");
    }

    @Test
    void judgeGivesAStanceAndProbabilitiesForManyPairs() throws Exception {
        int pairs = 1000;
        String input = IntStream.range(0, pairs)
                .mapToObj(i -> "{\"id\": \"p" + i + "\", \"claim\": \"Tea lowers blood pressure.\","
                        + " \"evidence\": \"In " + (i + 20) + " adults tea did not change blood pressure.\"}")
                .collect(Collectors.joining("\n"));

        Script.Result result = script.runWith(input, "judge", "-");

        assertThat(result.status()).as(result.err()).isZero();
        List<JsonNode> rows = rows(result);
        assertThat(rows)
                .extracting(r -> r.path("id").asText())
                .isEqualTo(IntStream.range(0, pairs).mapToObj(i -> "p" + i).toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("stance").asText()).isIn("SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO");
            JsonNode p = row.path("probabilities");
            assertThat(p.path("SUPPORTS").asDouble()
                            + p.path("REFUTES").asDouble()
                            + p.path("NOT_ENOUGH_INFO").asDouble())
                    .isBetween(0.99, 1.01);
        });
    }

    @Test
    void evidenceGoesInIsFoundAndComesOut() throws Exception {
        Path corpus = Files.createTempFile("corpus", ".jsonl");
        Files.writeString(corpus, """
                {"doc_id": 990001, "title": "Marmalade and gulls", "abstract": ["Gulls ate marmalade.", "They liked it."]}
                {"_id": "beir-7", "title": "Lighthouse keepers", "text": "Keepers of lighthouses climb many stairs."}
                {"id": "own-1", "kind": "cohort", "title": "Umbrellas", "year": 2020, "finding": "Umbrellas kept rain off."}
                {"id": "broken"}
                """);

        Script.Result first = script.run("evidence", "import", corpus.toString());
        assertThat(first.status()).isEqualTo(1);
        assertThat(first.out()).isEqualTo("3 recorded, 0 unchanged, 1 failed\n");
        assertThat(first.err()).contains(corpus + ":4: ");
        assertThat(script.run("evidence", "import", corpus.toString()).out())
                .isEqualTo("0 recorded, 3 unchanged, 1 failed\n");

        Script.Result run = script.runWith(
                "{\"id\": \"q1\", \"text\": \"gulls eating marmalade\"}\n{\"id\": 2, \"text\": \"stairs in lighthouses\"}\n",
                "search",
                "--queries",
                "-",
                "--top",
                "3");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("q1 Q0 990001 1 [0-9.]+ touchstone"))
                .anyMatch(line -> line.matches("2 Q0 beir-7 1 [0-9.]+ touchstone"));

        assertThat(script.run("evidence", "show", "own-1")
                        .json()
                        .path("finding")
                        .asText())
                .isEqualTo("Umbrellas kept rain off.");
        assertThat(script.run("evidence", "list").out()).contains("own-1 ").contains("Lighthouse keepers");
        assertThat(rows(script.run("evidence", "export")))
                .anySatisfy(row -> assertThat(row.path("id").asText()).isEqualTo("990001"));
        Script.Result unknown = script.run("evidence", "show", "nobody");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("nobody");
    }
}
