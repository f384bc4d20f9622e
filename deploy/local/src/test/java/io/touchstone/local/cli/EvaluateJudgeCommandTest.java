package io.touchstone.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.Json;
import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.contracts.verdicts.JudgementRow.Probabilities;
import io.touchstone.local.client.FakeApi;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluateJudgeCommandTest extends CommandFixture {

    private static final String RIGHT =
            "{\"id\":\"1\",\"claim\":\"A.\",\"evidence\":\"B.\",\"label\":\"REFUTES\",\"split\":\"dev\"}";
    private static final String WRONG =
            "{\"id\":\"2\",\"claim\":\"C.\",\"evidence\":\"D.\",\"label\":\"SUPPORTS\",\"split\":\"train\"}";

    @BeforeEach
    void refuteEverything() {
        api.on(
                "POST /v1/judgements",
                asked -> FakeApi.Answer.ok(StreamSupport.stream(asked.json().spliterator(), false)
                        .map(row -> new JudgementRow(
                                row.path("id").asText(), Answer.REFUTES, new Probabilities(.1, .8, .1)))
                        .toList()));
    }

    @Test
    void printsTheFiguresAndWritesThem() throws Exception {
        Path json = folder.resolve("figures.json");
        String pairs = file("pairs.jsonl", RIGHT, WRONG);

        assertThat(runWithApi("evaluate", "judge", "--pairs", pairs, "--wrong", "--json", json.toString()))
                .as(err())
                .isZero();

        assertThat(out())
                .startsWith("2 pairs, judged in ")
                .contains("| accuracy |       .500 |            .500 |")
                .contains("2: expected SUPPORTS, got REFUTES, probability 0.80");
        assertThat(Json.mapper()
                        .readTree(json.toFile())
                        .at("/confidence/calibrationError")
                        .asDouble())
                .isEqualTo(.3);
    }

    @Test
    void onlyOneSplit() throws Exception {
        String pairs = file("pairs.jsonl", RIGHT, WRONG);

        assertThat(runWithApi("evaluate", "judge", "--pairs", pairs, "--split", "dev"))
                .isZero();
        assertThat(out()).startsWith("1 pairs");
        assertThat(runWithApi("evaluate", "judge", "--pairs", pairs, "--split", "test"))
                .isEqualTo(1);
        assertThat(err()).contains("there are no pairs to judge whose split is test");
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        assertThat(runWithApi("evaluate", "judge")).isEqualTo(2);
        assertThat(runWithApi(
                        "evaluate", "judge", "--pairs", folder.resolve("gone").toString()))
                .isEqualTo(1);
        assertThat(err()).contains("no such file");
        assertThat(runWithApi("evaluate", "judge", "--pairs", file("x.jsonl", RIGHT.replace("REFUTES", "NO"))))
                .isEqualTo(1);
        assertThat(err()).contains("x.jsonl:1: the field \"label\" has no known value: NO");
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void aPairThatTheApiRefusesIsNamed() throws Exception {
        api.on("POST /v1/judgements", asked -> FakeApi.Answer.problem(400, "too-long", "Too long."));

        assertThat(runWithApi("evaluate", "judge", "--pairs", file("pairs.jsonl", RIGHT)))
                .isEqualTo(1);
        assertThat(err()).contains("pair 1: Too long.");
    }
}
