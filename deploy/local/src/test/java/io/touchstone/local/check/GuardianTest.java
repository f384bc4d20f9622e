package io.touchstone.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchstone.local.console.LineProgress;
import io.touchstone.local.console.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardianTest {

    @Test
    void whatHasEndedIsStartedAgainAndAFailureIsSaid() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        AtomicInteger rounds = new AtomicInteger();
        try (Guardian guardian = new Guardian(
                () -> switch (rounds.incrementAndGet()) {
                    case 2 -> List.of("claim");
                    case 3 -> throw new Refusal("cannot start claim");
                    default -> List.of();
                },
                Duration.ofMillis(1),
                new LineProgress(new PrintStream(said, true, StandardCharsets.UTF_8)))) {
            await().until(() -> rounds.get() > 4);
        }
        int afterClose = rounds.get();

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "claim had ended unexpectedly; it runs again, and nothing is lost", "cannot start claim");
        assertThat(rounds).hasValue(afterClose);
    }
}
