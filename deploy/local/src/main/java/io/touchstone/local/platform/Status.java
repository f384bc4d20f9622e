package io.touchstone.local.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a local platform is.
 *
 * @param api the one address for users; absent when it was never started
 */
public record Status(@Nullable String api, Path data, List<PartStatus> parts) {

    /** What a part does right now. */
    public enum State {
        READY,
        /** Its process runs, and it does not serve (yet). */
        NOT_READY,
        STOPPED
    }

    /**
     * How a part is.
     *
     * @param pid 0 when stopped
     * @param memory resident bytes, 0 when stopped or not to be had
     * @param detail why it is not ready; empty when it is
     */
    public record PartStatus(Part part, State state, long pid, int port, long memory, String detail) {

        static PartStatus of(Part part, Optional<ProcessHandle> process, int port, Health health)
                throws InterruptedException {
            if (process.isEmpty()) {
                return new PartStatus(part, State.STOPPED, 0, port, 0, "");
            }
            long pid = process.get().pid();
            long memory = Memory.resident(pid);
            return switch (health.ask(part, port)) {
                case Health.Answer.Ready() -> new PartStatus(part, State.READY, pid, port, memory, "");
                case Health.Answer.NotReady(String why) ->
                    new PartStatus(part, State.NOT_READY, pid, port, memory, why);
                case Health.Answer.Silent() ->
                    new PartStatus(part, State.NOT_READY, pid, port, memory, "does not answer (yet)");
            };
        }
    }

    public boolean allReady() {
        return parts.stream().allMatch(part -> part.state == State.READY);
    }

    public boolean allStopped() {
        return parts.stream().allMatch(part -> part.state == State.STOPPED);
    }

    public long memory() {
        return parts.stream().mapToLong(PartStatus::memory).sum();
    }
}
