package io.touchstone.local.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {

    @Test
    void aReportReads() {
        Report report = Samples.report(
                "All about tea",
                null,
                Samples.claim(
                        "Tea wakes people up.",
                        "Tea wakes people up.",
                        Samples.verdict(
                                Label.SUPPORTED,
                                List.of(),
                                "Two trials agree.",
                                Samples.source(
                                        "Tea [a trial]", "They woke up.", Stance.SUPPORTS, true, null, "10.1/a(b)"))));

        assertThat(Format.markdown.renderer(0, false).render(List.of(Samples.article("tea.txt", report))))
                .isEqualTo("""
                        # tea.txt

                        **All about tea**

                        1 claim in 4 sentences: 1 supported

                        | | Claim | Verdict | Confidence | Flags |
                        |--:|---|---|--:|---|
                        | 1 | Tea wakes people up. | Supported | 0.87 |  |

                        ## 1. Supported

                        > Tea wakes people up.

                        Confidence 0.87

                        Two trials agree.

                        - **supports** 0.91: [Tea \\[a trial\\]](<https://doi.org/10.1/a(b)>) \\(2015, randomised trial\\)\s\s
                          “They woke up.”
                        """);
    }

    @Test
    void whatTheArticleSaysIsNeverMarkup() {
        assertThat(MarkdownRenderer.escape("a | b")).isEqualTo("a \\| b");
        assertThat(MarkdownRenderer.escape("`rm -rf`")).isEqualTo("\\`rm -rf\\`");
        assertThat(MarkdownRenderer.escape("<script>alert(1)</script>"))
                .isEqualTo("\\<script\\>alert\\(1\\)\\</script\\>");
        assertThat(MarkdownRenderer.escape("[x](javascript:y)")).isEqualTo("\\[x\\]\\(javascript:y\\)");
        assertThat(MarkdownRenderer.escape("# not a heading")).isEqualTo("\\# not a heading");
        assertThat(MarkdownRenderer.escape("- not a list")).isEqualTo("\\- not a list");
        assertThat(MarkdownRenderer.escape("1. not a list")).isEqualTo("1\\. not a list");
        assertThat(MarkdownRenderer.escape("two\n\n    lines")).isEqualTo("two lines");
        assertThat(MarkdownRenderer.escape("back\\slash *bold* _it_ ~no~ &amp; $x$"))
                .isEqualTo("back\\\\slash \\*bold\\* \\_it\\_ \\~no\\~ \\&amp; \\$x\\$");
    }
}
