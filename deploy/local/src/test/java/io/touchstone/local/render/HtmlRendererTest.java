package io.touchstone.local.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

    private static final String EVIL = "<script>alert('x')</script>\"><img src=x onerror=y>";

    private static String render(Report report) {
        return Format.html.renderer(0, false).render(List.of(Samples.article("tea & milk.txt", report)));
    }

    @Test
    void aClaimIsShownWithAllThatBelongsToIt() {
        String page = render(Samples.report(
                "All about tea",
                null,
                Samples.claim(
                        "Tea cures colds.",
                        "Tea cures colds.",
                        Samples.verdict(
                                Label.CONFLICTING,
                                List.of(Flag.NUMBER_MISMATCH),
                                "Trials disagree.",
                                Samples.source("Tea trial", "It did.", Stance.SUPPORTS, true, "77", null),
                                Samples.source("Milk trial", "Moo.", Stance.NEUTRAL, false, null, null)))));

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<title>tea &amp; milk.txt · Touchstone</title>")
                .contains("<h1>All about tea</h1>")
                .contains("<li class=\"conflicting\">")
                .contains("<strong>Conflicting evidence</strong>")
                .contains("confidence 0.87")
                .contains("<span class=\"flag\">number mismatch</span>")
                .contains("<blockquote>Tea cures colds.</blockquote>")
                .contains("<p>Trials disagree.</p>")
                .contains("<a href=\"https://pubmed.ncbi.nlm.nih.gov/77/\" rel=\"noreferrer\">Tea trial</a>")
                .contains("<summary>1 other passage looked at</summary>")
                .contains("prefers-color-scheme: dark")
                .endsWith("</html>\n");
    }

    @Test
    void whatTheArticleSaysIsNeverMarkup() {
        String page = render(Samples.report(
                EVIL,
                EVIL,
                Samples.claim(
                        EVIL,
                        "a " + EVIL,
                        Samples.verdict(
                                Label.REFUTED,
                                List.of(),
                                EVIL,
                                Samples.source(EVIL, EVIL, Stance.REFUTES, true, EVIL, "10.1/" + EVIL)))));

        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=y&gt;");
        assertThat(page.lines().filter(line -> line.contains("href=")))
                .allSatisfy(line -> assertThat(line).containsPattern("href=\"https://doi.org/10.1/[^\"<>' ]*\""));
    }

    @Test
    void itNeedsNothingElse() {
        assertThat(render(Samples.report(null, null)))
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }
}
