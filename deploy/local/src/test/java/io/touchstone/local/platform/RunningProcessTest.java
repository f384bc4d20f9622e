package io.touchstone.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessTest {

    @TempDir
    Path folder;

    private Process process;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        file = folder.resolve("x.json");
        process = new ProcessBuilder("sh", "-c", "sleep 60; :", "mark-of-x").start();
    }

    @AfterEach
    void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Test
    void aProcessIsFoundByItsFile() throws Exception {
        RunningProcess.of(process.toHandle(), "mark-of-x").write(file);

        assertThat(RunningProcess.find(file)).contains(process.toHandle());
    }

    @Test
    void aPidThatAnotherProcessHasNowIsNotIt() throws Exception {
        RunningProcess.of(process.toHandle(), "mark-of-y").write(file);

        assertThat(RunningProcess.find(file)).isEmpty();
    }

    @Test
    void withoutAMarkTheStartTells() throws Exception {
        RunningProcess itself = RunningProcess.of(process.toHandle(), "");
        new RunningProcess(itself.pid(), itself.startedAt(), "").write(file);
        assertThat(RunningProcess.find(file)).isPresent();

        new RunningProcess(itself.pid(), itself.startedAt().minus(Duration.ofMinutes(1)), "").write(file);
        assertThat(RunningProcess.find(file)).isEmpty();
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws Exception {
        RunningProcess.of(process.toHandle(), "mark-of-x").write(file);

        stop();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(RunningProcess.find(file)).isEmpty();
    }

    @Test
    void aTornOrMissingFileNamesNoProcess() throws Exception {
        assertThat(RunningProcess.find(file)).isEmpty();
        Files.writeString(file, "{\"pid\": 1");
        assertThat(RunningProcess.find(file)).isEmpty();
    }
}
