package io.touchstone.local.platform;

import io.touchstone.local.console.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts processes that outlive this one, and the terminal it runs in. */
final class Spawner {

    /**
     * Hang-up and interrupt are ignored (a JVM keeps what it inherits as ignored), so that Ctrl-C while starting ends
     * the launcher alone, which then decides; termination is obeyed. Where there is setsid the process also leaves the
     * terminal's session. Each step replaces the one before, so the pid stays.
     */
    private static final String DETACH =
            "trap '' HUP INT; if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; fi; exec \"$@\"";

    private Spawner() {}

    static ProcessHandle spawn(List<String> line, Map<String, String> environment, Path directory, Path log) {
        List<String> detached = new ArrayList<>(List.of("/bin/sh", "-c", DETACH, "touchstone"));
        detached.addAll(line);
        ProcessBuilder builder = new ProcessBuilder(detached);
        builder.directory(directory.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(directory);
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new Refusal("cannot start " + line.getFirst() + ": " + e.getMessage(), e);
        }
    }
}
