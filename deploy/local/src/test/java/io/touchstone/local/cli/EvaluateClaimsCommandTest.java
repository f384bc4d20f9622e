package io.touchstone.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.ClaimsPreview;
import io.touchstone.contracts.claims.DocumentExtracted.Outcome;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.contracts.claims.Report;
import io.touchstone.local.client.FakeApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluateClaimsCommandTest extends CommandFixture {

    private static final String WORTHY =
            "{\"id\":\"1\",\"seed\":\"tea.txt\",\"start\":0,\"end\":22,\"check_worthy\":true,"
                    + "\"type\":\"efficacy\",\"hedge\":\"none\",\"borderline\":false,\"subclaims\":[]}";
    private static final String NOT =
            "{\"id\":\"2\",\"seed\":\"tea.txt\",\"start\":23,\"end\":32,\"check_worthy\":false,"
                    + "\"type\":\"promotion\",\"hedge\":\"none\"}";

    @BeforeEach
    void answer() {
        api.on("POST /v1/documents/preview", asked -> FakeApi.Answer.ok(Map.of("text", "of no matter here")));
        api.on(
                "POST /v1/claims/preview",
                asked -> FakeApi.Answer.ok(new ClaimsPreview(
                        Outcome.EXTRACTED,
                        null,
                        2,
                        "test-1",
                        List.of(new Report.Entry(
                                "claim-1",
                                "Tea relieves headache.",
                                ClaimType.SAFETY,
                                Hedge.NONE,
                                .9,
                                false,
                                Frame.EMPTY,
                                List.of(new Report.MentionView(0, 22, "Tea relieves headache.", "", " Buy some.")),
                                null)))));
    }

    @Test
    void printsTheTable() throws Exception {
        file("tea.txt", "Tea relieves headache. Buy some.");
        String labels = file("labels.jsonl", WORTHY, NOT);

        assertThat(runWithApi("evaluate", "claims", labels, "--articles", folder.toString(), "--list"))
                .as(err())
                .isZero();
        assertThat(out())
                .contains("| **check-worthiness, F1** | 1.000 | 1.000 |")
                .contains("| **type, accuracy** | .000 | .000 |")
                .contains("Mentions with exact positions: 1 of 1.")
                .contains("`test-1`")
                .contains("1 efficacy read as safety");
    }

    @Test
    void aLabelThatIsNoneIsNamedWithItsLine() throws Exception {
        file("tea.txt", "Tea relieves headache. Buy some.");
        String labels = file("labels.jsonl", WORTHY, WORTHY.replace("\"efficacy\"", "\"gossip\""));

        assertThat(runWithApi("evaluate", "claims", labels, "--articles", folder.toString()))
                .isEqualTo(1);
        assertThat(err()).contains("labels.jsonl:2:").contains("\"type\"").contains("gossip");
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        String labels = file("labels.jsonl", WORTHY);

        assertThat(runWithApi("evaluate", "claims", labels, "--articles", folder.toString()))
                .isEqualTo(1);
        assertThat(err()).contains("tea.txt");
        assertThat(runWithApi("evaluate", "claims", labels + "x", "--articles", folder.toString()))
                .isEqualTo(1);
        assertThat(runWithApi("evaluate", "claims", labels, "--articles", labels))
                .isEqualTo(1);
        assertThat(runWithApi("evaluate", "claims", labels)).isEqualTo(2);
        assertThat(runWithApi("evaluate")).isEqualTo(2);
    }

    @Test
    void onlySomeArticles() throws Exception {
        file("tea.txt", "Tea relieves headache. Buy some.");
        String labels = file("labels.jsonl", WORTHY, WORTHY.replace("tea.txt", "away.txt"));

        assertThat(runWithApi("evaluate", "claims", labels, "--articles", folder.toString(), "--only", "!away"))
                .as(err())
                .isZero();
        assertThat(out()).contains("Articles: 1.");
    }
}
