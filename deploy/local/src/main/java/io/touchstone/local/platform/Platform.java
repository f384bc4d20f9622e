package io.touchstone.local.platform;

import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A local platform: one infra process and three services, with their data in one directory. All of it is found out from
 * what runs and from the files of the data directory, so that any launcher can be killed at any moment.
 */
public final class Platform {

    private final Installation installation;
    private final DataDirectory data;
    private final Makeup makeup;
    private final StartupCaches caches;
    private final Progress progress;
    private final Duration stopPatience;
    private final Health health = new Health();

    /** Parts that this launcher started; ended again when it is interrupted halfway. */
    private final Map<Part, ProcessHandle> startedHere = new EnumMap<>(Part.class);

    private boolean abandoned;

    Platform(
            Installation installation,
            DataDirectory data,
            Makeup makeup,
            StartupCaches caches,
            Progress progress,
            Duration stopPatience) {
        this.installation = installation;
        this.data = data;
        this.makeup = makeup;
        this.caches = caches;
        this.progress = progress;
        this.stopPatience = stopPatience;
    }

    /** The platform of a data directory, set up as the environment says. */
    public static Platform of(
            Installation installation, DataDirectory data, Map<String, String> environment, Progress progress) {
        return new Platform(
                installation,
                data,
                Makeup.whole(Backing.of(environment)),
                StartupCaches.of(installation, environment),
                progress,
                Stopping.PATIENCE);
    }

    /**
     * Starts whatever does not run, and waits until everything is ready.
     *
     * @param port the gateway's, where the user insists on one
     * @return the one address for users
     */
    public URI up(OptionalInt port) {
        installation.check();
        prepare();
        data.create();
        try (PlatformLock lock = PlatformLock.take(data.lock(), progress)) {
            startMissing(port, true);
        }
        return api();
    }

    /** Stops everything that runs. Returns whether all went by themselves; else some had to be killed. */
    public boolean down() {
        data.create();
        try (PlatformLock lock = PlatformLock.take(data.lock(), progress)) {
            boolean kindly = stop(running());
            save(state().keeping(false));
            return kindly;
        }
    }

    /**
     * Takes part in using the platform: starts whatever does not run. The last user to close stops a platform that
     * nobody asked to keep.
     *
     * @param keep leave it running in any case
     */
    public Use use(boolean keep) {
        installation.check();
        prepare();
        data.create();
        Users users = new Users(data.users());
        Use use = new Use(this, users);
        try (PlatformLock lock = PlatformLock.take(data.lock(), progress)) {
            users.add(ProcessHandle.current());
            // One that was left behind by a killed launcher is not kept, and neither is a new one.
            boolean kept = keep || (state().keep() && !running().isEmpty());
            startMissing(OptionalInt.empty(), kept);
        } catch (RuntimeException | Error e) {
            use.close();
            throw e;
        }
        return use;
    }

    /** Under the lock, by {@link Use}: stops the platform unless it is kept or used. */
    void leave(Users users) {
        // Silent: while this is interrupted it is the own start that is waited for.
        try (PlatformLock lock = PlatformLock.take(data.lock(), Progress.SILENT)) {
            users.remove(ProcessHandle.current());
            Map<Part, ProcessHandle> running = running();
            if (!running.isEmpty() && !state().keep() && !users.any()) {
                progress.say("Stopping ... (touchstone up keeps it running)");
                stop(running);
            }
        }
    }

    /** Starts parts that have ended since, unless another launcher is at work. Returns those. */
    public List<String> revive() {
        Set<Part> missing = EnumSet.copyOf(makeup.parts());
        missing.removeAll(running().keySet());
        if (missing.isEmpty()) {
            return List.of();
        }
        PlatformLock lock = PlatformLock.tryTake(data.lock());
        if (lock == null) {
            return List.of();
        }
        try (lock) {
            startMissing(OptionalInt.empty(), state().keep());
        }
        return missing.stream().map(Part::label).toList();
    }

    /** Starts one part and waits until it is ready. */
    public void start(Part part) {
        try (PlatformLock lock = PlatformLock.take(data.lock(), progress)) {
            Startup startup = startup(state().ports());
            if (!running().containsKey(part)) {
                startup.spawn(part);
            }
            startup.await(EnumSet.of(part));
        }
    }

    /** Kills one part on the spot (SIGKILL), as a failure would. Returns once it is gone. */
    public void kill(Part part) {
        process(part).ifPresent(process -> {
            process.destroyForcibly();
            while (process(part).isPresent()) {
                Thread.onSpinWait();
            }
        });
    }

    /** The process of a part, when it runs. */
    public Optional<ProcessHandle> process(Part part) {
        return RunningProcess.find(data.pid(part));
    }

    /** The parts that run, ready or not. */
    public Map<Part, ProcessHandle> running() {
        Map<Part, ProcessHandle> running = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            process(part).ifPresent(process -> running.put(part, process));
        }
        return running;
    }

    /** The ports of the last start. */
    public Ports ports() {
        return state().ports();
    }

    /** The one address for users, as of the last start. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + ports().api());
    }

    public DataDirectory data() {
        return data;
    }

    /** How everything is, right now. */
    public Status status() throws InterruptedException {
        Ports ports = ports();
        List<Status.PartStatus> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(Status.PartStatus.of(part, process(part), ports.http(part), health));
        }
        return new Status(ports.api() == 0 ? null : api().toString(), data.root(), parts);
    }

    /** A launcher that is interrupted while it starts things ends what it has started. From a shutdown hook only. */
    void abandon() {
        Map<Part, ProcessHandle> started;
        synchronized (startedHere) {
            abandoned = true;
            started = new EnumMap<>(startedHere);
        }
        progress.say("Interrupted: stopping ...");
        new Stopping(progress, stopPatience).stop(started);
    }

    private void startMissing(OptionalInt port, boolean keep) {
        Thread interrupted = new Thread(this::abandon, "abandon");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            new Bringup(this, port, keep).run();
        } finally {
            synchronized (startedHere) {
                startedHere.clear();
            }
            try {
                Runtime.getRuntime().removeShutdownHook(interrupted);
            } catch (IllegalStateException e) {
                // It runs already.
            }
        }
    }

    private void prepare() {
        if (makeup.whole() && caches.due() && running().isEmpty()) {
            new TrainingRun(installation, caches, progress).run();
        }
    }

    boolean stop(Map<Part, ProcessHandle> parts) {
        return new Stopping(progress, stopPatience).stop(parts);
    }

    Startup startup(Ports ports) {
        return new Startup(new StartCommand(installation, data, ports, makeup), caches, health, progress, this::own);
    }

    /** Spawning and being abandoned exclude each other: nothing is started that nobody would end. */
    private ProcessHandle own(Part part, Supplier<ProcessHandle> spawn) {
        synchronized (startedHere) {
            if (abandoned) {
                throw new Refusal("interrupted");
            }
            ProcessHandle process = spawn.get();
            startedHere.put(part, process);
            return process;
        }
    }

    Map<Part, ProcessHandle> startedHere() {
        synchronized (startedHere) {
            return new EnumMap<>(startedHere);
        }
    }

    PlatformState state() {
        return JsonFile.read(data.state(), PlatformState.class).orElse(PlatformState.NONE);
    }

    void save(PlatformState state) {
        try {
            JsonFile.write(data.state(), state);
        } catch (IOException e) {
            throw new Refusal("cannot write " + data.state() + ": " + Reasons.of(e), e);
        }
    }

    boolean isAbandoned() {
        synchronized (startedHere) {
            return abandoned;
        }
    }

    Installation installation() {
        return installation;
    }

    Makeup makeup() {
        return makeup;
    }

    Progress progress() {
        return progress;
    }
}
