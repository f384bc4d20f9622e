package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.local.console.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformLockTest {

    @Test
    void onlyOneHoldsItAndAFileLeftBehindIsNoLock(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("lock"), "left behind by a launcher that was killed");

        try (PlatformLock held = PlatformLock.take(file, Progress.SILENT)) {
            assertThat(held).isNotNull();
            assertThat(PlatformLock.tryTake(file)).isNull();
        }
        PlatformLock.take(file, Progress.SILENT).close();
    }
}
