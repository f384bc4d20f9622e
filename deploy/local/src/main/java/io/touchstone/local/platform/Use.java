package io.touchstone.local.platform;

import java.net.URI;
import java.util.List;

/** One command's use of a platform. Closing it, also by Ctrl-C, leaves nothing running that nobody asked to keep. */
public final class Use implements AutoCloseable {

    private final Platform platform;
    private final Users users;
    private final Thread interrupted;
    private boolean closed;

    Use(Platform platform, Users users) {
        this.platform = platform;
        this.users = users;
        this.interrupted = new Thread(this::leave, "leave");
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    public Platform platform() {
        return platform;
    }

    /** The one address of the platform's API. */
    public URI api() {
        return platform.api();
    }

    /** Starts parts that have ended since, unless this use is over. Returns those. */
    public synchronized List<String> revive() {
        return closed ? List.of() : platform.revive();
    }

    @Override
    public void close() {
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // It runs already.
        }
    }

    private synchronized void leave() {
        if (!closed) {
            closed = true;
            platform.leave(users);
        }
    }
}
