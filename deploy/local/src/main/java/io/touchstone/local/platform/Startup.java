package io.touchstone.local.platform;

import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Starts processes and waits until they serve. */
final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Often at first; a service that takes long is asked less often: it logs each time that it is not ready. */
    private static final Duration LOOK_FIRST = Duration.ofMillis(40);

    private static final Duration LOOK_LATER = Duration.ofMillis(400);
    private static final Duration AT_FIRST = Duration.ofSeconds(8);
    private static final int TAIL = 15;

    /** A process ended while it was starting. */
    static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Part part;

        Ended(Part part) {
            super(part.label() + " ended while it was starting");
            this.part = part;
        }

        Part part() {
            return part;
        }
    }

    private final StartCommand command;
    private final StartupCaches caches;
    private final Health health;
    private final Progress progress;
    private final BiFunction<Part, Supplier<ProcessHandle>, ProcessHandle> owner;

    private final Set<Part> spawned = EnumSet.noneOf(Part.class);

    Startup(
            StartCommand command,
            StartupCaches caches,
            Health health,
            Progress progress,
            BiFunction<Part, Supplier<ProcessHandle>, ProcessHandle> owner) {
        this.command = command;
        this.caches = caches;
        this.health = health;
        this.progress = progress;
        this.owner = owner;
    }

    void spawn(Part part) {
        LogFile log = new LogFile(command.data().log(part));
        spawned.add(part);
        try {
            log.rotate();
            Folders.delete(command.data().scratch(part));
            Files.createDirectories(command.data().scratch(part));
            Map<String, String> environment = command.environment(part);
            ProcessHandle process = owner.apply(
                    part,
                    () -> Spawner.spawn(
                            command.line(part, caches.flags(part)),
                            environment,
                            command.data().of(part),
                            log.path()));
            RunningProcess.of(process, command.mark(part)).write(command.data().pid(part));
        } catch (IOException e) {
            throw new Refusal("cannot start " + part.label() + ": " + Reasons.of(e), e);
        }
    }

    /** Returns once each of them says it is ready; throws {@link Ended} as soon as one has ended. */
    void await(Set<Part> parts) {
        long start = System.nanoTime();
        Set<Part> waiting = EnumSet.copyOf(parts);
        while (!waiting.isEmpty()) {
            for (Part part : EnumSet.copyOf(waiting)) {
                if (RunningProcess.find(command.data().pid(part)).isEmpty()) {
                    throw new Ended(part);
                }
                Health.Answer answer = ask(part);
                if (answer instanceof Health.Answer.Ready) {
                    waiting.remove(part);
                    if (spawned.contains(part)) {
                        progress.say(String.format(
                                Locale.ROOT, "  %-9s ready (%.1f s)", part.label(), (System.nanoTime() - start) / 1e9));
                    }
                } else if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    String why = answer instanceof Health.Answer.NotReady(String reason) ? reason : "does not answer";
                    throw new Refusal(part.label() + " is not ready after " + PATIENCE.toSeconds() + " s: it " + why
                            + tail(part));
                }
            }
            pause(start);
        }
    }

    /** Returns once the gateway, too, finds everything ready. */
    void awaitAll() {
        long start = System.nanoTime();
        try {
            while (!(health.askAll(command.ports().api()) instanceof Health.Answer.Ready)) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new Refusal("the gateway does not find everything ready after " + PATIENCE.toSeconds() + " s"
                            + tail(Part.INFRA));
                }
                pause(start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    /** The end of a part's log, to go into a message. */
    String tail(Part part) {
        LogFile log = new LogFile(command.data().log(part));
        Optional<String> lines;
        try {
            lines = Optional.of(String.join("\n    ", log.tail(TAIL)));
        } catch (IOException e) {
            lines = Optional.empty();
        }
        return "\n  The end of " + log.path() + ":\n    "
                + lines.filter(s -> !s.isBlank()).orElse("(nothing)");
    }

    private Health.Answer ask(Part part) {
        try {
            return health.ask(part, command.ports().http(part));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    private static void pause(long start) {
        try {
            Thread.sleep(System.nanoTime() - start < AT_FIRST.toNanos() ? LOOK_FIRST : LOOK_LATER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }
}
