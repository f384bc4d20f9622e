package io.touchstone.local.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A process that was started, as its pid file tells. A pid alone names nothing: after a restart of the machine another
 * program may have it.
 *
 * @param startedAt as the system says, to a hundredth of a second or so
 * @param mark an argument on its command line that no other process has
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RunningProcess(long pid, Instant startedAt, String mark) {

    /** The system works out the start from its clock, which may be set meanwhile. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    static RunningProcess of(ProcessHandle process, String mark) {
        return new RunningProcess(process.pid(), process.info().startInstant().orElseGet(Instant::now), mark);
    }

    /** The process of the pid file, when it still runs. */
    static Optional<ProcessHandle> find(Path pidFile) {
        return JsonFile.read(pidFile, RunningProcess.class).flatMap(RunningProcess::handle);
    }

    void write(Path pidFile) throws IOException {
        JsonFile.write(pidFile, this);
    }

    /** The process itself, when it runs and is the one that was started. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheOne);
    }

    private boolean isTheOne(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        Optional<String[]> arguments = info.arguments();
        if (!mark.isEmpty() && arguments.isPresent()) {
            return Arrays.asList(arguments.get()).contains(mark);
        }
        if (info.command().isEmpty()) {
            // A process that has ended and that nobody has buried: it has a pid and nothing else.
            return false;
        }
        return info.startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(true);
    }
}
