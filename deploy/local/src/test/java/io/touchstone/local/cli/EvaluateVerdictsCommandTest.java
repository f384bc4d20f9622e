package io.touchstone.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.local.client.FakeApi;
import io.touchstone.local.evaluate.Verdicts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluateVerdictsCommandTest extends CommandFixture {

    private static final String HOT =
            "{\"id\":\"a-1\",\"claim\":\"Tea is hot.\",\"verdict\":\"SUPPORTED\",\"evidence\":[\"x\"]}";
    private static final String COLD = "{\"id\":\"b-2\",\"claim\":\"Tea is cold.\",\"verdict\":\"REFUTED\"}";

    @BeforeEach
    void supportEverything() {
        api.on(
                "POST /v1/verdicts/preview",
                asked -> FakeApi.Answer.ok(StreamSupport.stream(asked.json().spliterator(), false)
                        .map(row -> Verdicts.verdict(row.path("id").asText(), Label.SUPPORTED, .9, List.of()))
                        .toList()));
    }

    @Test
    void printsTheFiguresAndWritesThem() throws Exception {
        Path json = folder.resolve("figures.json");

        assertThat(runWithApi(
                        "evaluate",
                        "verdicts",
                        "--claims",
                        file("claims.jsonl", HOT, COLD),
                        "--wrong",
                        "--json",
                        json.toString()))
                .as(err())
                .isZero();

        assertThat(out())
                .contains("2 claims against the library at " + api.address())
                .contains("| accuracy |       .500 |             .500 |")
                .contains("Of 2 verdicts with confidence 0.8 or more 1 is wrong.")
                .contains("b-2: expected REFUTED, got SUPPORTED, confidence 0.90")
                .doesNotContain("a-1: expected");
        JsonNode figures = Json.mapper().readTree(json.toFile());
        assertThat(figures.at("/labels/accuracy").asDouble()).isEqualTo(.5);
        assertThat(figures.at("/labels/confusion/REFUTED/SUPPORTED").asInt()).isEqualTo(1);
        assertThat(figures.at("/labels/labels/1/precision").isNull()).isTrue();
        assertThat(figures.at("/wrong/0/id").asText()).isEqualTo("b-2");
        assertThat(api.asked()).extracting(FakeApi.Asked::path).containsOnly("/v1/verdicts/preview");
    }

    @Test
    void onlySomeRows() throws Exception {
        String claims = file("claims.jsonl", HOT, COLD);

        assertThat(runWithApi("evaluate", "verdicts", "--claims", claims, "--only", "!a-"))
                .isZero();
        assertThat(out()).contains("1 claims").contains("| accuracy |       .000 |");
        out.reset();
        assertThat(runWithApi("evaluate", "verdicts", "--claims", claims, "--ids", file("ids.txt", "a-1", "")))
                .isZero();
        assertThat(out()).contains("1 claims").contains("| accuracy |      1.000 |");
    }

    @Test
    void whatCannotBeReadIsSaidBeforeAnythingIsStarted() throws Exception {
        for (String[] bad : new String[][] {
            {"gone.jsonl", null, "gone.jsonl: no such file"},
            {"empty.jsonl", "", "there are no rows to count"},
            {"none.jsonl", "{\"id\":\"1\",\"verdict\":null}", "1 of them without a verdict"},
            {"label.jsonl", HOT.replace("SUPPORTED", "TRUE"), "label.jsonl:1: the field \"verdict\""},
            {"text.jsonl", "Tea is hot.", "text.jsonl:1: not JSON"}
        }) {
            String path = bad[1] == null ? folder.resolve(bad[0]).toString() : file(bad[0], bad[1]);
            err.reset();
            assertThat(run("evaluate", "verdicts", "--claims", path)).isEqualTo(1);
            assertThat(err()).startsWith("touchstone: ").contains(bad[2]);
        }
        String claims = file("claims.jsonl", HOT);
        assertThat(run("evaluate", "verdicts", "--claims", claims, "--library", file("library.jsonl", "")))
                .isEqualTo(1);
        assertThat(err()).contains("library.jsonl: there are no records");
        assertThat(run("evaluate", "verdicts", "--claims", claims, "--library", file("bad.jsonl", "{\"id\":\"1\"}")))
                .isEqualTo(1);
        assertThat(err()).contains("bad.jsonl:1: ");
        assertThat(run("evaluate", "verdicts", "--scifact", folder.toString())).isEqualTo(1);
        assertThat(err()).contains("there is no corpus.jsonl in it");
        assertThat(runWithApi("evaluate", "verdicts", "--claims", claims, "--json", "/nowhere/figures.json"))
                .isEqualTo(1);
        assertThat(err()).contains("there is no folder");
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void optionsThatDoNotGoTogetherAreWrongUsage() {
        for (String options : List.of(
                "",
                "--claims x --scifact y",
                "--claims x --sample 5",
                "--claims x --split dev",
                "--claims x --keep y",
                "--claims x --library y --api http://127.0.0.1:1",
                "--scifact x --library y",
                "--scifact x --only y",
                "--scifact x --wrong",
                "--scifact x --api http://127.0.0.1:1",
                "--scifact x --seed 5",
                "--scifact x --sample 0")) {
            err.reset();
            assertThat(run(("evaluate verdicts " + options).strip().split(" ")))
                    .as(options)
                    .isEqualTo(2);
            assertThat(err()).contains("Try: touchstone help");
        }
    }
}
