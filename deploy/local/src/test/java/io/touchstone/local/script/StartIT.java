package io.touchstone.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script by itself: where it is called from, how, and with which JDKs. */
class StartIT {

    @TempDir
    Path folder;

    private record Result(int status, String out, String err) {}

    private Result run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        var line = new java.util.ArrayList<String>();
        line.add(script.toString());
        line.addAll(java.util.List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.directory(folder.toFile());
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        builder.environment().put("TOUCHSTONE_BUILD", "off");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    @Test
    void itRunsFromAnywhereThroughLinks() throws Exception {
        Path links = Files.createDirectories(folder.resolve("a b"));
        Path first =
                Files.createSymbolicLink(links.resolve("first"), Script.home().resolve("touchstone"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("a b/first"));

        Result result = run(second, Map.of(), "version");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("touchstone ").contains("JDK ");
        assertThat(first).isSymbolicLink();
    }

    @Test
    void helpNeedsNoJdk() throws Exception {
        Result result = run(Script.home().resolve("touchstone"), Map.of("JAVA_HOME", "/nowhere", "HOME", "/nowhere"));

        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("Touchstone checks").contains("touchstone check FILE");
    }

    @Test
    void aJavaHomeThatWillNotDoIsPassedOver() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk-8/bin"));
        Files.writeString(old.resolve("javac"), "#!/bin/sh\nexit 1\n");
        assertThat(old.resolve("javac").toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk-8/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        // The one that runs this test, where it is looked for.
        Path home = Files.createDirectories(folder.resolve("home/.jdks"));
        Files.createSymbolicLink(home.resolve("good"), Path.of(System.getProperty("java.home")));

        Result result = run(
                Script.home().resolve("touchstone"),
                Map.of(
                        "JAVA_HOME", folder.resolve("jdk-8").toString(),
                        "HOME", folder.resolve("home").toString()),
                "version");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("JDK ").doesNotContain("1.8");
    }
}
