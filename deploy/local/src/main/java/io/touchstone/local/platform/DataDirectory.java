package io.touchstone.local.platform;

import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a local platform keeps what is its own. Two of them share nothing. */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The default: {@code TOUCHSTONE_DATA_DIR}, else the place the system gives a user's data. */
    public static DataDirectory standard(Map<String, String> environment, String system, Path home) {
        String named = environment.getOrDefault("TOUCHSTONE_DATA_DIR", "");
        if (!named.isBlank()) {
            return new DataDirectory(Path.of(named));
        }
        if (system.startsWith("Mac")) {
            return new DataDirectory(home.resolve("Library/Application Support/touchstone"));
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG specification: a relative path is to be ignored.
        Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local/share");
        return new DataDirectory(base.resolve("touchstone"));
    }

    /** Data of a part, which it alone writes. */
    public Path of(Part part) {
        return root.resolve(part.label());
    }

    /** For files that last as long as its process; native libraries are unpacked there. */
    Path scratch(Part part) {
        return of(part).resolve("tmp");
    }

    public Path log(Part part) {
        return root.resolve("logs").resolve(part.label() + ".log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path state() {
        return run().resolve("platform.json");
    }

    Path lock() {
        return run().resolve("lock");
    }

    Path pid(Part part) {
        return run().resolve(part.label() + ".json");
    }

    Path users() {
        return run().resolve("users");
    }

    /** Makes the folders that are missing. */
    void create() {
        try {
            Files.createDirectories(run());
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(users());
            for (Part part : Part.values()) {
                Files.createDirectories(of(part));
            }
        } catch (IOException e) {
            throw new Refusal("cannot use " + root + " as data directory: " + Reasons.of(e), e);
        }
    }
}
