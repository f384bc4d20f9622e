package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpawnerTest {

    @TempDir
    Path folder;

    @Test
    void whatIsStartedHasItsOwnLogAndEnvironmentAndObeysTerminationButNotInterrupts() throws Exception {
        Path log = folder.resolve("x.log");
        ProcessHandle process = Spawner.spawn(
                List.of("/bin/sh", "-c", "echo \"$GREETING from $(pwd)\"; exec sleep 60"),
                Map.of("GREETING", "hello"),
                folder,
                log);
        try {
            await().until(() -> Files.exists(log) && Files.readString(log).contains("\n"));
            assertThat(log).hasContent("hello from " + folder.toRealPath());

            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            new ProcessBuilder("kill", "-HUP", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.isAlive()).isTrue();

            process.destroy();
            await().until(() -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }
}
