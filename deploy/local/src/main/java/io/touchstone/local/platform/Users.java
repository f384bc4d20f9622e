package io.touchstone.local.platform;

import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The commands that use a platform right now, a file each: the last one to go stops a platform that was started for
 * such use only. Those that were killed do not count. To be used under the {@link PlatformLock}.
 */
record Users(Path folder) {

    void add(ProcessHandle process) {
        try {
            RunningProcess.of(process, "").write(file(process));
        } catch (IOException e) {
            throw new Refusal("cannot write to " + folder + ": " + Reasons.of(e), e);
        }
    }

    void remove(ProcessHandle process) {
        try {
            Files.deleteIfExists(file(process));
        } catch (IOException e) {
            throw new Refusal("cannot delete from " + folder + ": " + Reasons.of(e), e);
        }
    }

    /** Whether anybody alive uses the platform. Clears away the dead. */
    boolean any() {
        boolean alive = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                if (RunningProcess.find(file).isPresent()) {
                    alive = true;
                } else {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new Refusal("cannot read " + folder + ": " + Reasons.of(e), e);
        }
        return alive;
    }

    private Path file(ProcessHandle process) {
        return folder.resolve(process.pid() + ".json");
    }
}
