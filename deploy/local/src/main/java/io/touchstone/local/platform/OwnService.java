package io.touchstone.local.platform;

import io.touchstone.local.console.Progress;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One service and what it rests on, for the time of a measurement: at ports that nobody expects, with the embedded store
 * and broker whatever the environment names, and with data of its own. Closing it, also by Ctrl-C, leaves nothing running.
 */
public final class OwnService implements AutoCloseable {

    private final Platform platform;
    private final boolean throwAway;
    private final Thread interrupted = new Thread(this::end, "end");
    private boolean ended;

    private OwnService(Platform platform, boolean throwAway) {
        this.platform = platform;
        this.throwAway = throwAway;
    }

    /**
     * Starts it; returns when it is ready.
     *
     * @param folder for its data, which stays; absent: one that is thrown away
     * @param environment of this process
     * @param settings environment variables that it gets beside the usual ones
     */
    public static OwnService start(
            Installation installation,
            Part service,
            Optional<Path> folder,
            Map<String, String> environment,
            Map<String, String> settings,
            Progress progress) {
        installation.check();
        Platform platform = new Platform(
                installation,
                new DataDirectory(folder.orElseGet(OwnService::temporary)),
                new Makeup(EnumSet.of(Part.INFRA, service), Backing.EMBEDDED, settings),
                StartupCaches.of(installation, environment),
                progress,
                Stopping.PATIENCE);
        OwnService own = new OwnService(platform, folder.isEmpty());
        Runtime.getRuntime().addShutdownHook(own.interrupted);
        try {
            platform.up(OptionalInt.empty());
            return own;
        } catch (RuntimeException | Error e) {
            own.close();
            throw e;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("touchstone-own");
        } catch (IOException e) {
            throw new Refusal("cannot make a temporary folder: " + Reasons.of(e), e);
        }
    }

    /** Where its API is. */
    public URI api() {
        return platform.api();
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // It runs already.
        }
    }

    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        platform.down();
        if (throwAway) {
            try {
                Folders.delete(platform.data().root());
            } catch (IOException e) {
                throw new Refusal("cannot delete " + platform.data().root() + ": " + Reasons.of(e), e);
            }
        }
    }
}
