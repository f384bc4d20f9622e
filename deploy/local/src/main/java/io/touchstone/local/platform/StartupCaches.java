package io.touchstone.local.platform;

import io.touchstone.contracts.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The JVM's ahead-of-time caches, one a part: classes loaded and linked, and what was learned of hot methods, in a
 * training run. They need a JDK 25 or newer and hold for one build only; a JVM that cannot use its cache starts without.
 *
 * @param folder of this build's caches
 */
record StartupCaches(Path folder, Mode mode) {

    enum Mode {
        OFF,
        USE,
        /** Write them when the processes end. */
        TRAIN
    }

    private static final int SINCE = 25;

    /** Those of this installation: off when {@code TOUCHSTONE_AOT=off}, or when the JDK is older. */
    static StartupCaches of(Installation installation, Map<String, String> environment) {
        boolean off = environment.getOrDefault("TOUCHSTONE_AOT", "on").equalsIgnoreCase("off")
                || Runtime.version().feature() < SINCE;
        String flags = String.join(
                "\n",
                List.of(Part.values()).stream()
                        .map(part -> String.join(" ", StartCommand.flags(part)))
                        .toList());
        String key = Digest.sha256(installation.fingerprint(), flags).substring(0, 16);
        return new StartupCaches(installation.caches().resolve(key), off ? Mode.OFF : Mode.USE);
    }

    static StartupCaches none() {
        return new StartupCaches(Path.of(""), Mode.OFF);
    }

    StartupCaches training(Path newFolder) {
        return new StartupCaches(newFolder, Mode.TRAIN);
    }

    Path file(Part part) {
        return folder.resolve(part.label() + ".aot");
    }

    /** What a part's JVM is told. What it says of its cache goes to the log like everything else. */
    List<String> flags(Part part) {
        return switch (mode) {
            case OFF -> List.of();
            case USE ->
                Files.isRegularFile(file(part))
                        // Adapters that are made anew are warned of at each start, and nobody minds.
                        ? List.of("-XX:AOTCache=" + file(part), "-Xlog:aot*=error")
                        : List.of();
            case TRAIN -> List.of("-XX:AOTCacheOutput=" + file(part));
        };
    }

    /** Whether a training run is due: wanted, and neither done nor failed before for this build. */
    boolean due() {
        return mode == Mode.USE && !Files.exists(folder);
    }
}
