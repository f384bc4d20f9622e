package io.touchstone.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.local.client.FakeApi;
import io.touchstone.local.render.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code check}, and what all commands have in common. */
class CheckCommandTest extends CommandFixture {

    /** Takes articles; the report is complete at the second look. One that says "no" is refused. */
    private void takeArticles() {
        api.on("POST /v1/documents", asked -> {
            String text = new String(
                    Base64.getDecoder().decode(asked.json().path("content").asText()), StandardCharsets.UTF_8);
            return text.startsWith("no")
                    ? FakeApi.Answer.problem(415, "binary-content", "This is not text.")
                    : FakeApi.Answer.ok(new CaptureReceipt(
                            "doc-" + text,
                            "v1",
                            null,
                            "en",
                            null,
                            null,
                            3,
                            false,
                            Instant.parse("2026-01-01T00:00:00Z")));
        });
        AtomicInteger looks = new AtomicInteger();
        api.on("GET /v1/reports/", asked -> {
            if (looks.incrementAndGet() % 2 == 1) {
                return FakeApi.Answer.problem(404, "not-found", "Not yet.");
            }
            ObjectNode report = Json.mapper()
                    .valueToTree(Samples.report(
                            null,
                            null,
                            Samples.claim(
                                    "Tea is hot.",
                                    "Tea is hot.",
                                    Samples.verdict(Label.NOT_ENOUGH_EVIDENCE, List.of(), "Nothing was found."))));
            report.put("documentId", asked.path().substring("/v1/reports/".length()));
            return FakeApi.Answer.ok(report);
        });
    }

    @Test
    void checkPrintsReportsInTheOrderGivenAndSaysWhatFailed() throws Exception {
        takeArticles();

        int status = runWithApi(
                "check",
                "--format",
                "json",
                file("b.txt", "b"),
                file("bad.txt", "no"),
                folder.resolve("gone.txt").toString(),
                file("a.txt", "a"));

        assertThat(status).isEqualTo(1);
        JsonNode reports = Json.mapper().readTree(out());
        assertThat(StreamSupport.stream(reports.spliterator(), false)
                        .map(r -> r.path("documentId").asText()))
                .containsExactly("doc-b", "doc-a");
        assertThat(err().lines())
                .contains(
                        folder.resolve("bad.txt") + ": This is not text.",
                        folder.resolve("gone.txt") + ": no such file",
                        "2 of 4 articles could not be checked");
    }

    @Test
    void whereNoFileCanBeReadNothingIsStarted() throws Exception {
        String missing = folder.resolve("gone.txt").toString();

        assertThat(runWithApi("check", missing, "--format=json")).isEqualTo(1);
        assertThat(out().strip()).isEqualTo("[ ]");
        assertThat(err()).isEqualTo(missing + ": no such file\n");
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void checkReadsStandardInputAndWritesAFile() throws Exception {
        takeArticles();
        in = "x".getBytes(StandardCharsets.UTF_8);
        Path output = folder.resolve("report.md");

        assertThat(runWithApi("check", "-", "--format", "MARKDOWN", "--output", output.toString()))
                .isZero();

        assertThat(out()).isEmpty();
        assertThat(output).content().startsWith("# \\-").contains("Not enough evidence");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void wrongUsageIsTwoAndSaysHowToGoOn() {
        for (String[] wrong : List.of(
                new String[] {"check"},
                new String[] {"check", "-", "-"},
                new String[] {"check", "--format", "pdf", "x"},
                new String[] {"check", "--api", "nonsense", "x"},
                new String[] {"search", "--queries", "x", "--top", "0"},
                new String[] {"up", "--port", "70000"},
                new String[] {"logs", "nobody"},
                new String[] {"evidence"},
                new String[] {"nonsense"},
                new String[] {"help", "nonsense"},
                new String[] {"status", "--nonsense"})) {
            err.reset();
            assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(err()).startsWith("touchstone: ").contains("Try: touchstone help");
        }
        assertThat(out()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforeAnyWork() {
        assertThat(runWithApi(
                        "check",
                        "x",
                        "--output",
                        folder.resolve("none/report.txt").toString()))
                .isEqualTo(1);
        assertThat(err()).contains("there is no folder");
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void theOverviewNamesEveryCommand() {
        assertThat(run("help")).isZero();
        String overview = out();
        for (String command : List.of(
                "check",
                "replay",
                "up",
                "status",
                "logs",
                "down",
                "extract",
                "claims",
                "verify",
                "judge",
                "search",
                "evaluate claims",
                "evaluate verdicts",
                "evaluate judge",
                "test",
                "bench",
                "version",
                "help",
                "evidence import",
                "evidence list",
                "evidence show",
                "evidence export")) {
            assertThat(overview).contains("touchstone " + command);
            out.reset();
            if (!command.equals("help")) {
                List<String> help = new ArrayList<>(List.of("help"));
                help.addAll(List.of(command.split(" ")));
                assertThat(run(help.toArray(String[]::new))).isZero();
                assertThat(out()).startsWith("Usage: touchstone " + command).contains("--data");
            }
        }
        assertThat(overview.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(96));
    }
}
