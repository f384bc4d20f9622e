package io.touchstone.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.documents.CaptureReceipt;
import io.touchstone.contracts.evidence.ImportReceipt;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.local.client.FakeApi;
import io.touchstone.local.console.Terminal;
import io.touchstone.local.render.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against an API that answers what the test says. */
class CommandsTest {

    @TempDir
    Path folder;

    private final FakeApi api = new FakeApi();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] in = new byte[0];

    @AfterEach
    void stop() {
        api.close();
    }

    private int run(String... args) {
        Terminal terminal = new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                0);
        List<String> all = new ArrayList<>(List.of(args));
        int status = RootCommand.run(
                new Context(terminal, new ByteArrayInputStream(in), Map.of()), all.toArray(String[]::new));
        terminal.out().flush();
        return status;
    }

    private int runWithApi(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--api=" + api.address());
        return run(all.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("\n", lines)).toString();
    }

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
    void verifyKeepsOrderAndIdsAndGoesOnAfterABadLine() throws Exception {
        api.on(
                "POST /v1/verdicts/preview",
                asked -> FakeApi.Answer.ok(StreamSupport.stream(asked.json().spliterator(), false)
                        .map(row -> Map.of(
                                "id", row.path("id").asText(),
                                "claim", row.path("claim").asText(),
                                "label", "SUPPORTED"))
                        .toList()));
        String claims = file(
                "claims.jsonl",
                "{\"id\": 7, \"claim\": \"One.\", \"extra\": true}",
                "",
                "{\"id\": \"b\"}",
                "nonsense",
                "{\"id\": \"c\", \"claim\": \"Two.\"}",
                "{\"id\": \"c\", \"claim\": \"Again.\"}");

        assertThat(runWithApi("verify", claims)).isEqualTo(1);

        List<JsonNode> rows = new ArrayList<>();
        for (String line : out().lines().toList()) {
            rows.add(Json.mapper().readTree(line));
        }
        assertThat(rows).extracting(r -> r.path("id").toString()).containsExactly("7", "\"c\"", "\"c\"");
        assertThat(rows).extracting(r -> r.path("claim").asText()).containsExactly("One.", "Two.", "Again.");
        assertThat(err().lines())
                .anySatisfy(line -> assertThat(line).isEqualTo(claims + ":3: the field \"claim\" is missing"))
                .anySatisfy(line -> assertThat(line).startsWith(claims + ":4: not JSON"))
                .contains("2 of 5 rows failed");
    }

    @Test
    void strictStopsAtTheFirstBadLine() throws Exception {
        String claims = file("claims.jsonl", "{\"id\": \"b\"}", "nonsense");

        assertThat(runWithApi("verify", "--strict", claims)).isEqualTo(1);
        assertThat(err()).contains(claims + ":1: ").doesNotContain(":2: ");
    }

    @Test
    void tenThousandPairsAreJudged() throws Exception {
        api.on(
                "POST /v1/judgements",
                asked -> FakeApi.Answer.ok(StreamSupport.stream(asked.json().spliterator(), false)
                        .map(row -> Map.of("id", row.path("id").asText(), "stance", "REFUTES"))
                        .toList()));
        String pairs = file(
                "pairs.jsonl",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "{\"id\": \"p" + i + "\", \"claim\": \"Tea\", \"evidence\": \"Milk\"}")
                        .toArray(String[]::new));

        assertThat(runWithApi("judge", pairs)).isZero();
        assertThat(out().lines().map(line -> line.replaceAll(".*\"id\":\"(p\\d+)\".*", "$1")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 10_000).mapToObj(i -> "p" + i).toList());
    }

    @Test
    void searchWritesATrecRun() {
        api.on(
                "POST /v1/evidence/search",
                asked -> FakeApi.Answer.ok(StreamSupport.stream(
                                asked.json().path("queries").spliterator(), false)
                        .map(q -> Map.of(
                                "id", q.path("id").asText(),
                                "hits", List.of(Map.of("id", "d2", "score", 1.5), Map.of("id", "d1", "score", 0.25))))
                        .toList()));
        in = "{\"id\": 1, \"text\": \"tea\"}\n{\"id\": \"a b\", \"text\": \"x\"}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(runWithApi("search", "--queries", "-", "--top", "2")).isEqualTo(1);
        assertThat(out()).isEqualTo("1 Q0 d2 1 1.500000 touchstone\n1 Q0 d1 2 0.250000 touchstone\n");
        assertThat(err()).contains("standard input:2: the id \"a b\" has white space");
        assertThat(api.asked().getFirst().json().path("top").asInt()).isEqualTo(2);
    }

    @Test
    void evidenceIsImportedInBothForms() throws Exception {
        api.on(
                "POST /v1/evidence",
                asked -> FakeApi.Answer.ok(new ImportReceipt(asked.json().size(), 0)));
        String library = file(
                "library.jsonl",
                "{\"id\": \"a\", \"kind\": \"rct\", \"title\": \"T\", \"finding\": \"F.\"}",
                "{\"doc_id\": 5, \"title\": \"T\", \"abstract\": [\"One.\", \"Two.\"]}",
                "{\"nothing\": 1}");

        assertThat(runWithApi("evidence", "import", library)).isEqualTo(1);
        assertThat(out()).isEqualTo("2 recorded, 0 unchanged, 1 failed\n");
        assertThat(api.asked().getFirst().json().get(1).path("finding").asText())
                .isEqualTo("One. Two.");
        assertThat(err()).contains(library + ":3: there is neither");
    }

    @Test
    void theLibraryIsListedAndExportedPageByPage() throws Exception {
        List<Map<String, Object>> all = IntStream.range(0, 450)
                .mapToObj(i -> Map.<String, Object>of(
                        "id", "e%03d".formatted(i), "kind", "rct", "title", "Title " + i, "finding", "F."))
                .toList();
        api.on("GET /v1/evidence", asked -> {
            String after = asked.query().replaceAll(".*after=([^&]*).*|.*", "$1");
            return FakeApi.Answer.ok(all.stream()
                    .filter(r -> r.get("id").toString().compareTo(after) > 0)
                    .limit(200)
                    .toList());
        });

        assertThat(runWithApi("evidence", "list")).isZero();
        assertThat(out().lines())
                .hasSize(450)
                .first()
                .asString()
                .startsWith("e000 ")
                .endsWith("rct               Title 0");
        out.reset();
        assertThat(runWithApi("evidence", "export")).isZero();
        assertThat(out().lines()).hasSize(450);
        assertThat(Json.mapper()
                        .readTree(out().lines().toList().getLast())
                        .path("id")
                        .asText())
                .isEqualTo("e449");
    }

    @Test
    void claimsAreThoseOfTheCapturedDocument() throws Exception {
        api.on("POST /v1/documents/preview", asked -> FakeApi.Answer.ok(Map.of("text", "Tea.", "x", 1)));
        api.on(
                "POST /v1/claims/preview",
                asked ->
                        FakeApi.Answer.ok(Map.of("of", asked.json().path("text").asText())));

        assertThat(runWithApi("claims", file("tea.txt", "Tea."))).isZero();
        assertThat(Json.mapper().readTree(out()).path("of").asText()).isEqualTo("Tea.");
    }

    @Test
    void theOverviewNamesEveryCommand() {
        assertThat(run("help")).isZero();
        String overview = out();
        for (String command : List.of(
                "check",
                "up",
                "status",
                "logs",
                "down",
                "extract",
                "claims",
                "verify",
                "judge",
                "search",
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
