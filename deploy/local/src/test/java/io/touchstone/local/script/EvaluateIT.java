package io.touchstone.local.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts are measured with a library of their own, which leaves nothing behind. */
class EvaluateIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Script script;
    private Path temporary;

    @BeforeEach
    void prepare() throws Exception {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        // Names a store that is not there: a measurement has its own, whatever the environment says.
        script = new Script(
                folder.resolve("data"),
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.io.tmpdir=" + temporary,
                        "TOUCHSTONE_MONGODB_URI",
                        "mongodb://127.0.0.1:1"));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String claims() throws Exception {
        return file(
                "claims.jsonl",
                "{\"id\": \"1\", \"claim\": \"Gulls eat marmalade.\", \"verdict\": \"NOT_ENOUGH_EVIDENCE\","
                        + " \"evidence\": [\"gulls\"]}\n");
    }

    private String library() throws Exception {
        return file(
                "library.jsonl",
                "{\"id\": \"gulls\", \"kind\": \"cohort\", \"title\": \"Marmalade and gulls\","
                        + " \"finding\": \"In a cohort of 40 gulls all of them ate marmalade.\"}\n");
    }

    private static boolean runs(Path root) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").contains(root.toString()));
    }

    @Test
    void claimsAreHeldAgainstTheLibraryThatIsNamedAndAKeptOneIsUsedAgain() throws Exception {
        Path kept = folder.resolve("kept");
        Path json = folder.resolve("figures.json");

        for (int run = 1; run <= 2; run++) {
            Script.Result result = script.run(
                    "evaluate",
                    "verdicts",
                    "--claims",
                    claims(),
                    "--library",
                    library(),
                    "--keep",
                    kept.toString(),
                    "--json",
                    json.toString());

            assertThat(result.status()).as(result.err()).isZero();
            assertThat(result.out()).startsWith("1 claims against 1 records of library.jsonl.");
            JsonNode figures = Json.mapper().readTree(json.toFile());
            assertThat(figures.at("/evidence/shown").asDouble()).isEqualTo(1);
        }
        assertThat(runs(kept)).isFalse();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aTerminatedMeasurementLeavesNothing() throws Exception {
        Process process = script.start(
                folder.resolve("out"),
                folder.resolve("err"),
                ProcessBuilder.Redirect.from(folder.resolve(claims()).toFile()),
                "evaluate",
                "verdicts",
                "--claims",
                claims());
        await().atMost(2, TimeUnit.MINUTES)
                .until(() -> Files.readString(folder.resolve("err")).contains("infra     ready"));

        assertThat(runs(temporary)).isTrue();
        process.destroy();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(runs(temporary)).isFalse();
        assertThat(temporary).isDirectoryNotContaining("glob:**touchstone-own**");
    }
}
