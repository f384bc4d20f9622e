package io.touchstone.local.platform;

import io.touchstone.local.console.Progress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Ends processes: kindly, and after a while not. */
final class Stopping {

    /** What a process gets that has work to finish. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Progress progress;
    private final Duration patience;

    Stopping(Progress progress, Duration patience) {
        this.progress = progress;
        this.patience = patience;
    }

    /** The services first, together; then what they rest on. Returns whether all went by themselves. */
    boolean stop(Map<Part, ProcessHandle> running) {
        Map<Part, ProcessHandle> services = new EnumMap<>(Part.class);
        services.putAll(running);
        services.remove(Part.INFRA);
        boolean kindly = end(services);
        ProcessHandle infra = running.get(Part.INFRA);
        return infra == null ? kindly : end(Map.of(Part.INFRA, infra)) && kindly;
    }

    private boolean end(Map<Part, ProcessHandle> processes) {
        processes.values().forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean kindly = true;
        for (Map.Entry<Part, ProcessHandle> process : processes.entrySet()) {
            if (!ended(process.getValue(), deadline)) {
                progress.say(process.getKey().label() + " has not stopped within " + patience.toSeconds()
                        + " s: killing it (nothing it has answered for is lost)");
                kindly = false;
                process.getValue().destroyForcibly();
                ended(
                        process.getValue(),
                        System.nanoTime() + Duration.ofSeconds(10).toNanos());
            }
        }
        return kindly;
    }

    private static boolean ended(ProcessHandle process, long deadline) {
        while (alive(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** A process that has ended and that nobody has buried is not alive: it has no command any more. */
    private static boolean alive(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
