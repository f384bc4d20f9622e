package io.touchstone.local.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the script {@code touchstone} as a user does, on what was packaged. */
record Script(Path data, Map<String, String> environment) {

    private static final long MINUTES = 8;

    /** What came of a run. */
    record Result(int status, String out, String err) {

        JsonNode json() throws IOException {
            return Json.mapper().readTree(out);
        }
    }

    Script(Path data) {
        this(data, Map.of());
    }

    static Path home() {
        return Path.of("../..").toAbsolutePath().normalize();
    }

    Result run(String... arguments) throws Exception {
        return runWith("", arguments);
    }

    Result runWith(String input, String... arguments) throws Exception {
        Path files = Files.createTempDirectory("touchstone-script");
        Path in = Files.writeString(files.resolve("in"), input);
        Process process =
                start(files.resolve("out"), files.resolve("err"), ProcessBuilder.Redirect.from(in.toFile()), arguments);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("touchstone " + String.join(" ", arguments) + " took more than " + MINUTES
                    + " minutes; it said:\n" + Files.readString(files.resolve("err")));
        }
        return new Result(
                process.exitValue(),
                Files.readString(files.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(files.resolve("err"), StandardCharsets.UTF_8));
    }

    /** Starts it and does not wait. */
    Process start(Path out, Path err, ProcessBuilder.Redirect in, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(home().resolve("touchstone").toString());
        line.addAll(List.of(arguments));
        line.add("--data=" + data);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.redirectInput(in);
        builder.redirectOutput(out.toFile());
        builder.redirectError(err.toFile());
        builder.environment().put("TOUCHSTONE_BUILD", "off");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
