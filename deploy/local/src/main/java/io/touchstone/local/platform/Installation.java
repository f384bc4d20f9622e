package io.touchstone.local.platform;

import io.touchstone.contracts.Digest;
import io.touchstone.local.console.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was built, and the JDK that runs it.
 *
 * @param home the folder of the script {@code touchstone}
 * @param javaHome the JDK
 */
public record Installation(Path home, Path javaHome) {

    /** The installation that this process belongs to. */
    public static Installation current() {
        String home = System.getProperty("touchstone.home");
        if (home == null) {
            throw new Refusal("run this through the script touchstone: it says where the build is (-Dtouchstone.home)");
        }
        return new Installation(Path.of(home).toAbsolutePath().normalize(), Path.of(System.getProperty("java.home")));
    }

    Path java() {
        return javaHome.resolve("bin/java");
    }

    /** The launcher's own jar, whose manifest names its libraries; the infra process runs from it too. */
    Path launcherJar() {
        return home.resolve("deploy/local/target/touchstone-local.jar");
    }

    /** The jar to run for a part. */
    Path jar(Part part) {
        return part == Part.INFRA
                ? launcherJar()
                : home.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Where start-up caches go: beside what was built, gone with it. */
    Path caches() {
        return home.resolve("deploy/local/target/startup-caches");
    }

    /** Refuses when something is missing. */
    void check() {
        for (Part part : Part.values()) {
            if (!Files.isRegularFile(jar(part))) {
                throw new Refusal(part.label() + " is not built: " + jar(part) + " is missing");
            }
        }
    }

    /** Changes with any jar: by name, size and time, since reading 300 MB would take longer than starting. */
    public String fingerprint() {
        List<String> parts = new ArrayList<>();
        parts.add(Runtime.version().toString());
        List<Path> roots = new ArrayList<>(List.of(launcherJar(), launcherJar().resolveSibling("lib")));
        Part.services().forEach(part -> roots.add(jar(part).getParent()));
        for (Path root : roots) {
            if (!Files.exists(root)) {
                continue; // Not built: stopping and asking work all the same.
            }
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    parts.add(home.relativize(file) + " " + Files.size(file) + " "
                            + Files.getLastModifiedTime(file).toMillis());
                }
            } catch (IOException | UncheckedIOException e) {
                throw new Refusal("cannot read what was built under " + root + ": " + e.getMessage(), e);
            }
        }
        return Digest.sha256(parts.toArray(String[]::new)).substring(0, 16);
    }
}
