package io.touchstone.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstone.contracts.verdicts.Label;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code touchstone check}, from files to reports. */
class CheckIT {

    private static final String ARTICLE = """
            🌿 What ketamine can do – and what it cannot

            A single infusion of ketamine lowered depression scores within one day in small placebo-controlled trials. \
            The FDA has approved generic ketamine as a treatment for depression. Ketamine always works, for everyone, \
            without any side effects.

            Our café opens at nine. In one trial, 64 % of the people who received ketamine responded, against 28 % of \
            those who received midazolam. We would love to meet you!
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path data;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private static Script script;

    @BeforeAll
    static void up() throws Exception {
        script = new Script(data);
        Script.Result up = script.run("up");
        assertThat(up.status()).as(up.err()).isZero();
    }

    @AfterAll
    static void down() throws Exception {
        script.run("down");
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aReportHasItsClaimsWithVerdictsAtTheirPlacesInTheText() throws Exception {
        Script.Result result = script.run("check", "--format", "json", file("ketamine.txt", ARTICLE));

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.json()).hasSize(1);
        JsonNode report = result.json().get(0);
        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("claims")).isNotEmpty();
        int[] text = ARTICLE.codePoints().toArray();
        int last = 0;
        for (JsonNode claim : report.path("claims")) {
            assertThat(claim.path("id").asText()).startsWith("claim-");
            assertThat(claim.path("text").asText()).isNotBlank();
            assertThat(claim.path("type").asText()).matches("[a-z_]+");
            assertThat(claim.path("hedge").asText()).isIn("none", "weak", "strong");
            assertThat(claim.path("mentions")).isNotEmpty();
            for (JsonNode mention : claim.path("mentions")) {
                int start = mention.path("start").asInt();
                int length = mention.path("end").asInt() - start;
                assertThat(new String(text, start, length))
                        .isEqualTo(mention.path("quote").asText());
            }
            int first = claim.path("mentions").get(0).path("start").asInt();
            assertThat(first).isGreaterThanOrEqualTo(last);
            last = first;
            verdictIsWhole(claim.path("verdict"));
        }
    }

    private static void verdictIsWhole(JsonNode verdict) {
        assertThat(verdict.path("label").asText())
                .isIn(Arrays.stream(Label.values()).map(Enum::name).toList());
        assertThat(verdict.path("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(verdict.path("flags").isArray()).isTrue();
        assertThat(verdict.path("explanation").asText()).isNotBlank();
        assertThat(Instant.parse(verdict.path("asOf").asText()))
                .isBefore(Instant.now().plusSeconds(60));
        for (JsonNode source : verdict.path("evidence")) {
            assertThat(source.path("id").asText()).isNotBlank();
            assertThat(source.path("stance").asText()).isIn("supports", "refutes", "neutral");
            assertThat(source.path("probability").asDouble()).isBetween(0.0, 1.0);
            assertThat(source.path("passage").asText()).isNotBlank();
            assertThat(source.path("title").asText()).isNotBlank();
            assertThat(source.path("kind").asText()).isNotBlank();
            assertThat(source.has("year") && source.has("pmid") && source.has("doi"))
                    .isTrue();
        }
    }

    @Test
    void theSameArticleAgainIsAnsweredFromWhatIsStored() throws Exception {
        String file = file("again.txt", ARTICLE.replace("nine", "ten"));
        Script.Result first = script.run("check", "--format", "json", file);
        Script.Result second = script.run("check", "--format", "json", file);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.err()).contains("known");
    }

    @Test
    void badInputIsToldArticleByArticleAndTheOthersAreChecked() throws Exception {
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 0, (byte) 0x89, 'P', 0, 0, 3, 4});
        Path latin = Files.write(
                folder.resolve("latin.txt"),
                "Ketamin ist f\u00fcr die Behandlung zugelassen, hei\u00dft es.".getBytes(StandardCharsets.ISO_8859_1));
        Path large = folder.resolve("large.txt");
        Files.writeString(large, "Ketamine is a medicine. ".repeat(50_000_000 / 24));
        String[] bad = {
            file("empty.txt", ""),
            file("blank.txt", " \n\t\n"),
            binary.toString(),
            latin.toString(),
            folder.resolve("missing.txt").toString(),
            folder.toString(),
            large.toString(),
            "http://no-such-host.invalid/article",
            "http://127.0.0.1:1/article"
        };
        String[] arguments = new String[bad.length + 4];
        arguments[0] = "check";
        arguments[1] = "--format=json";
        System.arraycopy(bad, 0, arguments, 2, bad.length);
        arguments[bad.length + 2] = file("good.txt", ARTICLE.replace("nine", "eight"));
        arguments[bad.length + 3] = file("good2.txt", ARTICLE.replace("nine", "seven"));

        Script.Result result = script.run(arguments);

        assertThat(result.status()).isEqualTo(1);
        assertThat(StreamSupport.stream(result.json().spliterator(), false)
                        .map(r -> r.path("name").asText()))
                .containsExactly("good.txt", "good2.txt");
        for (String name : bad) {
            assertThat(result.err().lines())
                    .as("a reason for %s in:%n%s", name, result.err())
                    .anyMatch(line -> line.startsWith(name + ": ") && line.length() > name.length() + 6);
        }
        assertThat(result.err()).contains(bad.length + " of " + (bad.length + 2) + " articles could not be checked");
    }

    @Test
    void theReportOnAnArticleInAnotherLanguageSaysThatItWasNotRead() throws Exception {
        String german = file(
                "german.txt",
                "Ketamin ist ein Medikament, das in der Klinik seit langem bekannt ist. ".repeat(5)
                        + "Es lindert Depressionen innerhalb eines Tages, und die meisten vertragen es gut.");
        String reason = "Claims were not extracted: the article is in German (de)";

        Script.Result text = script.run("check", german);
        Script.Result json = script.run("check", "--format=json", german);

        assertThat(text.status()).as(text.err()).isZero();
        assertThat(text.out()).contains("0 claims").contains(reason);
        assertThat(json.status()).isZero();
        JsonNode report = json.json().get(0);
        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("note").asText()).startsWith(reason);
        assertThat(report.path("claims")).isEmpty();
    }

    @Test
    void eachFormatShowsTheReportAndOutputGoesToAFile() throws Exception {
        String file = file("formats.txt", ARTICLE.replace("nine", "six"));
        Script.Result text = script.run("check", file);
        Script.Result markdown = script.run("check", "--format", "markdown", file);
        Path page = folder.resolve("report.html");
        Script.Result html = script.run("check", "--format", "html", "--output", page.toString(), file);

        assertThat(text.out()).startsWith(file + "\n").contains("confidence").contains("Why:");
        assertThat(text.out()).doesNotContain("\u001b");
        assertThat(markdown.out()).startsWith("# ").contains("| Claim |");
        assertThat(html.out()).isEmpty();
        assertThat(page).content().startsWith("<!doctype html>").contains("<blockquote>");
    }

    @Test
    void standardInputIsAnArticleToo() throws Exception {
        Script.Result result = script.runWith(ARTICLE.replace("nine", "five"), "check", "--format=json", "-");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.json().get(0).path("claims")).isNotEmpty();
    }

    @Test
    void wrongUsageIsTwo() throws Exception {
        Script.Result result = script.run("check");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("FILE|URL|-").contains("Try: touchstone help check");
    }
}
