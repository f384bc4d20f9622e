package io.touchstone.local.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.claims.Report;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {

    private static final Report TEA = Samples.report(
            "All about tea",
            null,
            Samples.claim(
                    "Green tea cures colds.",
                    "It cures\n colds",
                    Samples.verdict(
                            Label.REFUTED,
                            List.of(Flag.OVERSTATES_CERTAINTY, Flag.OMITS_RISK),
                            "One trial found no difference.",
                            Samples.source(
                                    "Tea and colds",
                                    "Colds lasted as long with tea as without.",
                                    Stance.REFUTES,
                                    true,
                                    "12345",
                                    null),
                            Samples.source("Tea and sleep", "They slept.", Stance.NEUTRAL, false, null, null))),
            Samples.claim("Tea is popular.", "Tea is popular", null));

    private static String render(int columns, boolean colour, CheckedArticle... articles) {
        return Format.text.renderer(columns, colour).render(List.of(articles));
    }

    @Test
    void aReportReads() {
        assertThat(render(0, false, Samples.article("tea.txt", TEA))).isEqualTo("""
                tea.txt
                All about tea
                2 claims in 4 sentences: 1 refuted, 1 pending

                1. REFUTED  confidence 0.87  ! overstates certainty, omits risk
                   “It cures colds”
                   Claim: Green tea cures colds.
                   Why:   One trial found no difference.
                   - refutes 0.91  Tea and colds (2015, randomised trial)
                     “Colds lasted as long with tea as without.”
                     https://pubmed.ncbi.nlm.nih.gov/12345/

                2. PENDING
                   “Tea is popular”
                """);
    }

    @Test
    void linesAreAsLongAsTheTerminalIsWide() {
        String text = render(60, false, Samples.article("tea.txt", TEA));

        assertThat(text.lines().filter(line -> !line.contains("https:")))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(60));
    }

    @Test
    void coloursAreForTerminals() {
        CheckedArticle article = Samples.article("tea.txt", TEA);

        assertThat(render(80, true, article)).contains("\u001b[1;31mREFUTED\u001b[0m");
        assertThat(render(80, false, article)).doesNotContain("\u001b");
    }

    @Test
    void anArticleCannotSpeakToTheTerminal() {
        Report report = Samples.report(
                "\u001b]0;owned\u0007 title", null, Samples.claim("a\u001b[31mb", "x\u009b2Jy \u202etxet", null));

        assertThat(render(80, false, Samples.article("tea\u001b.txt", report)))
                .doesNotContain("\u001b")
                .doesNotContain("\u009b")
                .doesNotContain("\u202e")
                .doesNotContain("\u0007");
    }

    @Test
    void whatOtherArticlesStateTooIsSaid() {
        Report report = Samples.report(
                null,
                null,
                Samples.elsewhere(
                        3, Samples.claim("Tea cures colds.", "Tea cures colds", null), "Colds are cured by tea."),
                Samples.elsewhere(1, Samples.claim("Tea is old.", "Tea is old", null)),
                Samples.elsewhere(0, Samples.claim("Tea is green.", "Tea is green", null)));

        assertThat(render(0, false, Samples.article("tea.txt", report))).endsWith("""
                1. PENDING
                   “Tea cures colds”
                   Known: also stated in 3 other articles; nearly the same: “Colds are cured by tea.”

                2. PENDING
                   “Tea is old”
                   Known: also stated in 1 other article

                3. PENDING
                   “Tea is green”
                """);
    }

    @Test
    void whyThereAreNoClaimsIsSaid() {
        assertThat(render(0, false, Samples.article("tea.txt", Samples.report(null, "The text is in French."))))
                .isEqualTo("""
                        tea.txt
                        0 claims in 4 sentences
                        The text is in French.
                        """);
    }

    @Test
    void reportsStandApart() {
        CheckedArticle article = Samples.article("tea.txt", TEA);

        assertThat(render(0, false, article, article)).contains("\n\n────────");
    }
}
