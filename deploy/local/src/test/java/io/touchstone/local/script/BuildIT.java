package io.touchstone.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the script builds, in a tree of its own with a Maven and a JDK that only note what they are asked. */
class BuildIT {

    /** Notes each build, takes a moment, and leaves behind what a build leaves behind. */
    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >>"$NOTES"
            [ -z "${BREAK:-}" ] || { echo '[INFO] much'; echo '[ERROR] cannot find symbol: sense'; exit 1; }
            sleep 1
            for service in ingest claim evidence; do
                mkdir -p $service-service/target/quarkus-app
                echo >$service-service/target/quarkus-app/quarkus-run.jar
            done
            mkdir -p deploy/local/target
            echo >deploy/local/target/touchstone-local.jar
            """;

    private static final String JAVA = """
            #!/bin/sh
            echo ran
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path notes;

    @BeforeEach
    void tree() throws Exception {
        home = Files.createDirectories(folder.resolve("a tree"));
        notes = folder.resolve("notes");
        Files.copy(Script.home().resolve("touchstone"), home.resolve("touchstone"), StandardCopyOption.COPY_ATTRIBUTES);
        source("claim-service/src/main/java/Claim.java");
        source("pom.xml");
        program("bin/mvn", MAVEN);
        program("jdk/bin/javac", JAVA);
        program("jdk/bin/java", JAVA);
        Files.writeString(folder.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"21.0.2\"\n");
    }

    private void source(String name) throws Exception {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private void program(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process start(Map<String, String> environment, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(home.resolve("touchstone").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
        builder.environment().remove("TOUCHSTONE_BUILD");
        builder.environment().put("NOTES", notes.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private int run(Map<String, String> environment, String... arguments) throws Exception {
        Process process = start(environment, arguments);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private List<String> builds() throws Exception {
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    private String said() throws Exception {
        return Files.readString(folder.resolve("said"));
    }

    @Test
    void itBuildsOnceAndAgainWhenSomethingChanged() throws Exception {
        assertThat(run(Map.of(), "version")).isZero();
        assertThat(builds()).containsExactly("-B -ntp -Dfast package");
        assertThat(said()).isEqualTo("Building Touchstone (first use; some minutes) ...\nran\n");

        assertThat(run(Map.of(), "version")).isZero();
        source("claim-service/src/test/java/ClaimTest.java");
        source("README.md");
        assertThat(run(Map.of(), "version")).isZero();
        assertThat(builds()).hasSize(1);

        Path changed = home.resolve("claim-service/src/main/java/Claim.java");
        Files.setLastModifiedTime(changed, FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(run(Map.of(), "version")).isZero();
        assertThat(builds()).hasSize(2);
        assertThat(said()).contains("(something changed)");

        // What is deleted is a change too. The file dated ahead above goes with it.
        Thread.sleep(1100);
        Files.delete(changed);
        assertThat(run(Map.of(), "version")).isZero();
        assertThat(builds()).hasSize(3);
    }

    @Test
    void twoFirstUsesBuildOnce() throws Exception {
        Process first = start(Map.of(), "version");
        Process second = start(Map.of(), "version");

        assertThat(first.waitFor(1, TimeUnit.MINUTES) && second.waitFor(1, TimeUnit.MINUTES))
                .isTrue();
        assertThat(first.exitValue() + second.exitValue()).isZero();
        assertThat(builds()).hasSize(1);
        assertThat(said()).contains("Another touchstone is building").endsWith("ran\nran\n");
    }

    @Test
    void theLockOfAKilledBuildIsNoObstacle() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(home.resolve("target/touchstone/lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(run(Map.of(), "version")).isZero();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aBuildThatFailsSaysWhyAndIsTriedAgain() throws Exception {
        assertThat(run(Map.of("BREAK", "yes"), "version")).isEqualTo(1);
        assertThat(said())
                .contains("[ERROR] cannot find symbol: sense")
                .contains("the build failed")
                .doesNotContain("much")
                .doesNotContain("ran");

        assertThat(run(Map.of(), "version")).isZero();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void testRunsEverythingAndPassesOptionsOn() throws Exception {
        assertThat(run(Map.of(), "test", "-Dx=1 2")).isZero();
        assertThat(builds()).containsExactly("-B -ntp verify -Dx=1 2");
        assertThat(run(Map.of("BREAK", "yes"), "test")).isEqualTo(1);
    }

    @Test
    void withoutMavenOrJdkItSaysWhatToInstall() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));
        Map<String, String> bare = Map.of("PATH", tools(), "HOME", "/nowhere", "MAVEN_HOME", "");
        assertThat(run(bare, "version")).isEqualTo(1);
        assertThat(said()).contains("found none (mvn is not on the PATH)").contains("apt-get install maven");
    }

    /** The few programs the script needs, and nothing else. */
    private String tools() throws Exception {
        for (String name : List.of(
                "sh",
                "sed",
                "dirname",
                "readlink",
                "find",
                "head",
                "mkdir",
                "touch",
                "rm",
                "mv",
                "cat",
                "sleep",
                "tee",
                "grep",
                "cut",
                "kill",
                "stty",
                "tail")) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                if (Files.exists(Path.of(place + name))) {
                    program("tools/" + name, "#!/bin/sh\nexec " + place + name + " \"$@\"\n");
                }
            }
        }
        return folder.resolve("tools").toString();
    }
}
