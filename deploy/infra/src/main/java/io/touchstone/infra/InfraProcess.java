package io.touchstone.infra;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/**
 * The process: reads {@link InfraSettings}, starts, writes the ready file, and runs until it is told to stop (SIGTERM,
 * SIGINT). Exit code 1 when it cannot start or cannot go on; the reason is its last line on standard error.
 */
public final class InfraProcess {

    private InfraProcess() {}

    public static void main(String[] arguments) {
        configureLogging();
        InfraSettings settings;
        Infra infra;
        try {
            settings = InfraSettings.of(System.getenv());
            removeStale(settings.readyFile());
            infra = Infra.start(settings);
        } catch (StartFailedException e) {
            say("cannot start: " + e.getMessage());
            // Not exit: what has half started has threads that would keep it waiting.
            Runtime.getRuntime().halt(1);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(infra, settings, stopped), "stop"));
        infra.failure().thenAccept(reason -> {
            say("the store cannot write any more, so this process ends: " + reason);
            Thread.ofPlatform().name("give-up").start(() -> System.exit(1));
        });
        writeReady(infra, settings);
        say("ready after " + uptime() + " ms: Kafka " + infra.kafka() + ", gateway " + infra.address());
        awaitForever(stopped);
    }

    /**
     * Its own milestones. Not through the log: while the process stops, the log may be closed before it is.
     */
    static void say(String what) {
        System.err.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " INFO infra: " + what);
    }

    private static void stop(Infra infra, InfraSettings settings, CountDownLatch stopped) {
        say("stopping");
        try {
            removeStale(settings.readyFile());
            infra.close();
            say("stopped");
        } finally {
            stopped.countDown();
        }
    }

    private static void writeReady(Infra infra, InfraSettings settings) {
        if (settings.readyFile().isEmpty()) {
            return;
        }
        Path file = settings.readyFile().get().toAbsolutePath();
        String json = new JsonObject()
                .put("pid", ProcessHandle.current().pid())
                .put("startedAt", Instant.now().toString())
                .put("kafka", infra.kafka())
                .put("mongodb", infra.mongodb())
                .put("gateway", infra.address())
                .encodePrettily();
        try {
            Files.createDirectories(file.getParent());
            // Moved into place whole, so that who sees it can read it.
            Path draft = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(draft, json + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            say("cannot write the ready file " + file + ": " + e);
            System.exit(1);
        }
    }

    private static void removeStale(Optional<Path> readyFile) {
        readyFile.ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new StartFailedException("The old ready file " + file + " cannot be removed: " + e, e);
            }
        });
    }

    private static void configureLogging() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream settings = InfraProcess.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            say("cannot read the settings of the log: " + e);
        }
    }

    private static long uptime() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static void awaitForever(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
