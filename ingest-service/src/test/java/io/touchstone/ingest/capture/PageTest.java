package io.touchstone.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.touchstone.contracts.documents.Block;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageTest {

    private final Pages pages = new Pages();

    @Test
    void theArticleIsTakenOutOfItsPage() {
        Page page = resource("article.html");

        assertThat(page.title()).isEqualTo("What a session with us is like");
        assertThat(blocks(page))
                .startsWith("TITLE|What a session with us is like")
                .contains(
                        "HEADING|How long it takes",
                        "LIST_ITEM|Bring somebody who can drive you home.",
                        "QUOTE|I felt heavy for an hour and light for a week.")
                .anyMatch(b -> b.startsWith("PARAGRAPH|The medicine is given in a low dose & works within minutes."))
                .anyMatch(b -> b.contains("About 7 of 10 guests tell us"));
    }

    @Test
    void whatStandsAroundTheArticleIsLeftOut() {
        assertThat(resource("article.html").text())
                .doesNotContain("cookies", "Popular posts", "Ten myths", "newsletter", "All rights reserved", "Prices")
                .doesNotContain("tracking words", "Hidden words", "switch scripts", "Skip to content");
    }

    @Test
    void aPageOfSectionsIsTakenWhole() {
        assertThat(blocks(resource("sections.html")))
                .startsWith("TITLE|Ketamine therapy in Northport")
                .contains(
                        "PARAGRAPH|A calmer way through hard months, guided by people who listen.",
                        "HEADING|Why people come",
                        "PARAGRAPH|Our guests have often tried two or more tablets without much change. Ketamine acts on"
                                + " other receptors than these tablets do.",
                        "TABLE_ROW|Visit | Length | Price",
                        "TABLE_ROW|Guided session | 120 min | $480",
                        "HEADING|Is it safe?",
                        "PARAGRAPH|No. Wait until the next morning.",
                        "HEADING|Where we are",
                        "PARAGRAPH|Ring twice.",
                        "PARAGRAPH|Tuesday to Saturday, nine to five.")
                .noneMatch(b -> b.contains("Book") || b.contains("Imprint") || b.contains("Treatments"));
    }

    @Test
    void aSlideThatIsThereTwiceIsTakenOnce() {
        assertThat(blocks(resource("sections.html")).stream().filter(b -> b.contains("held the space")))
                .hasSize(1);
    }

    @Test
    void thePageOfAProgramHoldsNoText() {
        assertThat(resource("empty-app.html").text()).isEmpty();
    }

    @Test
    void theTextIsTheBlocksWithBlankLinesBetween() {
        Page page = resource("article.html");

        assertThat(String.join(
                        "\n\n",
                        page.blocks().stream()
                                .map(b -> Shown.words(page.text(), b))
                                .toList()))
                .isEqualTo(page.text());
    }

    @Test
    void positionsAreCodePoints() {
        Page page = pages.read("<h1>\uD83D\uDE00 Joy</h1><p>Rest &#x1F600; well.</p>", null);

        assertThat(page.blocks())
                .containsExactly(new Block(Block.Kind.TITLE, 0, 0, 5), new Block(Block.Kind.PARAGRAPH, 0, 7, 19));
    }

    @Test
    void theTitleIsTheHeadingThatThePageIsNamedAfter() {
        assertThat(pages.read("<title>Rest | Clinic</title><h1>Clinic</h1><h1>Rest</h1><p>We rest.", null)
                        .title())
                .isEqualTo("Clinic");
        assertThat(pages.read("<title>How to rest | Clinic</title><h1>Clinic</h1><h1>How to rest</h1><p>We rest.", null)
                        .title())
                .isEqualTo("How to rest");
        assertThat(pages.read("<meta property=og:title content='How to rest'><title>x</title><p>We rest.", null)
                        .title())
                .isEqualTo("How to rest");
        assertThat(pages.read("<title>How to rest - Clinic</title><p>We rest.", null)
                        .title())
                .isEqualTo("How to rest");
        assertThat(pages.read("<p>We rest.", null).title()).isNull();
    }

    @Test
    void lineBreaksStayInABlockAndSpacesDoNot() {
        assertThat(blocks(
                        pages.read("<p>12  Mill\n Lane<br>North&nbsp;&nbsp;port</p><div>Second&shy;floor</div>", null)))
                .containsExactly("PARAGRAPH|12 Mill Lane\nNorth port", "PARAGRAPH|Secondfloor");
    }

    @Test
    void nestedListsAndListsOfParagraphsKeepTheirItems() {
        assertThat(blocks(pages.read(
                        "<ul><li>Before<ul><li>Rest</li></ul></li><li><p>One.</p><p>Two.</p></li></ul>", null)))
                .containsExactly("LIST_ITEM|Before", "LIST_ITEM|Rest", "LIST_ITEM|One.", "LIST_ITEM|Two.");
    }

    @Test
    void textBesideBlocksIsNotLost() {
        assertThat(blocks(pages.read("<div>Loose words <b>here</b><p>A paragraph.</p>and there</div>", null)))
                .containsExactly("PARAGRAPH|Loose words here", "PARAGRAPH|A paragraph.", "PARAGRAPH|and there");
    }

    @Test
    void aBoldWordDoesNotCutItsSentence() {
        assertThat(blocks(pages.read(
                        "<div>We are <b>very</b> careful<br>and slow.<br><br>Ask <a href=x>us</a> first.<div>Now.</div></div>",
                        null)))
                .containsExactly(
                        "PARAGRAPH|We are very careful\nand slow.", "PARAGRAPH|Ask us first.", "PARAGRAPH|Now.");
        assertThat(blocks(pages.read("<p>One <i>is</i> here.<br><br>Two <i>is</i> there.</p>", null)))
                .containsExactly("PARAGRAPH|One is here.", "PARAGRAPH|Two is there.");
    }

    @Test
    void aMisleadingClassDoesNotCostTheArticle() {
        String text = "The cookies we bake are for our guests after each visit, and they are free.";

        assertThat(pages.read("<div class=cookies><p>" + text + "</p></div>", null)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void anAnswerThatIsFoldedAwayIsRead() {
        assertThat(pages.read(
                                "<h2>Is it safe?</h2><div hidden=until-found><p>We watch the blood pressure.</p></div>",
                                null)
                        .text())
                .contains("We watch the blood pressure.");
    }

    @Test
    void aPageThatIsNestedWithoutEndIsReadInTime() {
        String deep = "<html><body>" + "<div>".repeat(50_000) + "<p>Somebody wrote this." + "</div>".repeat(50_000);

        Page page = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> pages.read(deep, null));

        assertThat(page.text()).isEqualTo("Somebody wrote this.");
    }

    private Page resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageTest.class.getResourceAsStream("/pages/" + name))) {
            return pages.read(new String(in.readAllBytes(), UTF_8), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> blocks(Page page) {
        return Shown.blocks(page.text(), page.blocks());
    }
}
