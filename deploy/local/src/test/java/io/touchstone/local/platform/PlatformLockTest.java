package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.local.console.Progress;
import java.nio.charset.StandardCharsets;
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

    @Test
    void aSecondTryInTheSameProcessDoesNotGiveItUp(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lock");
        try (PlatformLock held = PlatformLock.take(file, Progress.SILENT)) {
            assertThat(PlatformLock.tryTake(file)).isNull();
            assertThat(otherProcessGets(file)).isFalse();
        }
        assertThat(otherProcessGets(file)).isTrue();
    }

    private static boolean otherProcessGets(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taker.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("taken");
    }

    /** Another launcher. */
    static final class Taker {

        public static void main(String[] arguments) {
            System.out.println(PlatformLock.tryTake(Path.of(arguments[0])) == null ? "refused" : "taken");
        }
    }
}
