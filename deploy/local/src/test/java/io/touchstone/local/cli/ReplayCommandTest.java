package io.touchstone.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Replay;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.local.client.FakeApi;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayCommandTest extends CommandFixture {

    private static final Method THEN = new Method("r-1", "j-1", "t-1", "l-1", null);
    private static final Method NOW = new Method("r-1", "j-2", "t-1", "l-2", "verdict-3");
    private static final VerdictRow ROW = new VerdictRow(
            "v 1",
            "Tea\u001b[31m calms.",
            Label.NOT_ENOUGH_EVIDENCE,
            .512,
            List.of(),
            "Too little.",
            Instant.EPOCH,
            List.of(),
            List.of(),
            NOW);

    private int answered(Replay replay) {
        api.on("POST /v1/verdicts/v 1/replay", asked -> FakeApi.Answer.ok(replay));
        return runWithApi("replay", "v 1");
    }

    @Test
    void theSameIsSaidInTwoLines() {
        assertThat(answered(new Replay("v 1", true, List.of(), null, THEN, THEN, List.of(), true, List.of(), ROW)))
                .isZero();
        assertThat(out()).isEqualTo("""
                        Tea [31m calms.
                        Not enough evidence, confidence 0.51
                        The same, computed again: label, confidence, flags, explanation and evidence.
                        A search finds the same sources now.
                        """);
    }

    @Test
    void whatDiffersIsListedWithTheVersionsThatDo() {
        assertThat(answered(new Replay(
                        "v 1",
                        false,
                        List.of("The confidence was 0.6 and is 0.512."),
                        null,
                        THEN,
                        NOW,
                        List.of("judge", "rules", "library"),
                        false,
                        List.of("No longer found: e1."),
                        ROW)))
                .isEqualTo(1);
        assertThat(out()).isEqualTo("""
                        Tea [31m calms.
                        Not enough evidence, confidence 0.51
                        Not the same, computed again:
                          - The confidence was 0.6 and is 0.512.
                        Other versions now:
                          - judge: j-1 became j-2
                          - rules: not noted became verdict-3
                        A search finds other sources now:
                          - No longer found: e1.
                        """);
    }

    @Test
    void whatCannotBeReplayedSaysWhy() {
        assertThat(answered(new Replay(
                        "v 1", null, List.of(), "Nothing is kept.", THEN, THEN, List.of(), null, List.of(), null)))
                .isEqualTo(1);
        assertThat(out()).isEqualTo("Cannot be computed again: Nothing is kept.\n");
    }

    @Test
    void anUnknownVerdictIsAProblem() {
        api.on(
                "POST /v1/verdicts/v9/replay",
                asked -> FakeApi.Answer.problem(404, "verdict-not-found", "There is no verdict 'v9'."));

        assertThat(runWithApi("replay", "v9")).isEqualTo(1);
        assertThat(err()).isEqualTo("touchstone: There is no verdict 'v9'.\n");
        assertThat(runWithApi("replay", " ")).isEqualTo(2);
        assertThat(runWithApi("replay")).isEqualTo(2);
    }
}
