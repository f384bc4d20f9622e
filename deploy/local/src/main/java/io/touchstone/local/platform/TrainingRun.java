package io.touchstone.local.platform;

import io.touchstone.local.client.ApiProblem;
import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Makes the start-up caches: starts a platform with a throw-away data directory, lets it do a little of everything, and
 * stops it, whereupon each JVM writes its cache. A failure is remembered and harms nothing: starting takes longer.
 */
final class TrainingRun {

    /** Each JVM works out its cache while it ends: several seconds each. */
    private static final Duration WRITING = Duration.ofMinutes(4);

    private final Installation installation;
    private final StartupCaches caches;
    private final Progress progress;

    TrainingRun(Installation installation, StartupCaches caches, Progress progress) {
        this.installation = installation;
        this.caches = caches;
        this.progress = progress;
    }

    void run() {
        try {
            Files.createDirectories(installation.caches());
            PlatformLock lock = PlatformLock.tryTake(installation.caches().resolve("lock"));
            if (lock == null) {
                return; // Another launcher is at it: this one goes ahead without.
            }
            try (lock) {
                if (caches.due()) {
                    progress.say("Preparing start-up caches (once; about a minute) ...");
                    train();
                }
            }
        } catch (IOException | RuntimeException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            progress.say("Going on without start-up caches, so starting takes longer: " + reason);
        }
    }

    private void train() throws IOException {
        clear(installation.caches());
        Path draft = Files.createDirectories(installation.caches().resolve("draft"));
        Path scratch = Files.createTempDirectory("touchstone-training");
        try {
            Platform platform = new Platform(
                    installation,
                    new DataDirectory(scratch),
                    Backing.EMBEDDED,
                    caches.training(draft),
                    Progress.SILENT,
                    WRITING);
            boolean written;
            try {
                platform.up(OptionalInt.empty());
                exercise(platform);
            } finally {
                written = platform.down();
            }
            if (!written) {
                throw new Refusal("a process had to be killed while it wrote its cache");
            }
        } catch (RuntimeException e) {
            // An empty folder: not tried again for this build.
            Files.createDirectories(caches.folder());
            throw e;
        } finally {
            Folders.delete(scratch);
        }
        Files.move(draft, caches.folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where it fails the caches know a little less, that is all: a user's first check will tell of it. */
    private static void exercise(Platform platform) {
        try {
            Exercise.on(platform.api());
        } catch (ApiProblem e) {
            // As above.
        }
    }

    /** Caches of earlier builds are of no use. */
    private static void clear(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Files::isDirectory).toList()) {
                Folders.delete(entry);
            }
        }
    }
}
