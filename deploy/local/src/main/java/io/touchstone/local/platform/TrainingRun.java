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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the start-up caches: starts a platform with a throw-away data directory, lets it do a little of everything, and
 * stops it, whereupon each JVM writes its cache. A failure is remembered and harms nothing: starting takes longer.
 */
final class TrainingRun {

    /** Each JVM works out its cache while it ends: several seconds each. */
    private static final Duration WRITING = Duration.ofMinutes(4);

    /** The script looks for it. */
    private static final String COMMAND_LINE = "cli.aot";

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
                    Makeup.whole(Backing.EMBEDDED),
                    caches.training(draft),
                    Progress.SILENT,
                    WRITING);
            boolean written;
            try {
                platform.up(OptionalInt.empty());
                exercise(platform, draft.resolve(COMMAND_LINE));
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
        Path commandLine = draft.resolve(COMMAND_LINE);
        if (Files.exists(commandLine)) {
            Files.move(commandLine, installation.caches().resolve(COMMAND_LINE), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(draft, caches.folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where it fails the caches know a little less, that is all: a user's first check will tell of it. */
    private void exercise(Platform platform, Path commandLineCache) throws IOException {
        try {
            Exercise.on(platform.api());
            check(platform, commandLineCache);
        } catch (ApiProblem e) {
            // As above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command line has a cache too: made by a check of the same article, with the flags of the script. */
    private void check(Platform platform, Path cache) throws IOException, InterruptedException {
        Path article = platform.data().root().resolve("article.txt");
        Files.writeString(article, Exercise.ARTICLE);
        Process process = new ProcessBuilder(
                        installation.java().toString(),
                        "-XX:AOTCacheOutput=" + cache,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-XX:-UsePerfData",
                        "-cp",
                        installation.launcherJar().toString(),
                        "io.touchstone.local.Touchstone",
                        "check",
                        "--api=" + platform.api(),
                        article.toString())
                .redirectErrorStream(true)
                .redirectOutput(platform.data().root().resolve("check.log").toFile())
                .start();
        if (!process.waitFor(WRITING.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            Files.deleteIfExists(cache);
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
