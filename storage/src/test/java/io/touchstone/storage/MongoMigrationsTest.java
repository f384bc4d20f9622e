package io.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchstone.storage.MongoMigrations.Step;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class MongoMigrationsTest {

    @Test
    void refusesStepsOutOfOrder() {
        List<Step> steps = List.of(step(1), step(3), step(2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MongoMigrations(steps, Clock.systemUTC()))
                .withMessage("steps must be in ascending order, but version 2 follows 3");
    }

    @Test
    void refusesTheSameVersionTwice() {
        List<Step> steps = List.of(step(1), step(1));

        assertThatIllegalArgumentException().isThrownBy(() -> new MongoMigrations(steps, Clock.systemUTC()));
    }

    @Test
    void refusesStepsWithoutNumberOrName() {
        assertThatIllegalArgumentException().isThrownBy(() -> step(0)).withMessageContaining("but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step(4, " ", db -> {}))
                .withMessageContaining("version 4");
    }

    private static Step step(int version) {
        return new Step(version, "nothing", db -> {});
    }
}
