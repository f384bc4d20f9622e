package io.touchstone.contracts.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchstone.contracts.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Method METHOD = new Method("r", "j", "t", "l", "u");
    private static final VerdictRow ROW = new VerdictRow(
            "v", "Zinc.", Label.CONFLICTING, .5, List.of(), "Both.", Instant.EPOCH, List.of(), List.of(), METHOD);

    private static Replay replay(
            @Nullable Boolean same, List<String> differences, @Nullable String notPossible, @Nullable VerdictRow row) {
        return new Replay("v", same, differences, notPossible, METHOD, METHOD, List.of(), true, List.of(), row);
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        for (Replay replay : List.of(
                replay(true, List.of(), null, ROW),
                replay(false, List.of("The label differs."), null, ROW),
                replay(null, List.of(), "Nothing is stored.", null))) {
            assertThat(Json.mapper().readValue(Json.mapper().writeValueAsBytes(replay), Replay.class))
                    .isEqualTo(replay);
        }
    }

    @Test
    void doesNotContradictItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(null, List.of(), null, null))
                .withMessage("notPossible must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(true, List.of(), "Nothing is stored.", ROW))
                .withMessageContaining("notPossible must be absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(true, List.of("The label differs."), null, ROW))
                .withMessageContaining("The label differs.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(false, List.of(), null, ROW))
                .withMessageContaining("same is false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(true, List.of(), null, null))
                .withMessage("recomputed must be present");
    }
}
