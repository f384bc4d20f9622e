package io.touchstone.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.documents.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String BODY = "The nurse stays in the room for the whole visit, and the door stays open.";

    @Test
    void blankLinesSeparateParagraphs() {
        assertThat(blocks("One sentence stands here.\n\nAnother stands there.\n \t\nA third."))
                .containsExactly(
                        "PARAGRAPH|One sentence stands here.", "PARAGRAPH|Another stands there.", "PARAGRAPH|A third.");
    }

    @Test
    void aParagraphWrappedAtAWidthIsOne() {
        String text = "Ketamine was first used in field hospitals, long before anybody\n"
                + "thought of giving it to people with a low mood. Today doctors do.\n"
                + "Some of them work in clinics like ours.";

        assertThat(blocks(text)).containsExactly("PARAGRAPH|" + text);
    }

    @Test
    void linesThatWereNotWrappedAreSeparate() {
        assertThat(blocks("Short visits cost less.\nLong visits, with a talk before and a talk after, cost more.\n"
                        + BODY))
                .containsExactly(
                        "PARAGRAPH|Short visits cost less.",
                        "PARAGRAPH|Long visits, with a talk before and a talk after, cost more.",
                        "PARAGRAPH|" + BODY);
    }

    @Test
    void aSentenceThatGoesOnInTheNextLineIsNotCut() {
        assertThat(blocks("We open at nine,\nclose at five\nand rest on Sundays.\n\n" + BODY))
                .first()
                .isEqualTo("PARAGRAPH|We open at nine,\nclose at five\nand rest on Sundays.");
    }

    @Test
    void shortLinesWithoutClosingPunctuationAreHeadings() {
        assertThat(blocks("What We Offer\n\n" + BODY + "\n\nHow it feels\n\n" + BODY))
                .containsExactly(
                        "TITLE|What We Offer", "PARAGRAPH|" + BODY, "HEADING|How it feels", "PARAGRAPH|" + BODY);
    }

    @Test
    void aTitleWithAColonRightAboveItsParagraphIsAHeading() {
        assertThat(blocks(BODY + "\n\nThe Quiet Room:\n" + BODY))
                .containsExactly("PARAGRAPH|" + BODY, "HEADING|The Quiet Room:", "PARAGRAPH|" + BODY);
    }

    @Test
    void aLeadInOfAListIsNoHeading() {
        assertThat(blocks(BODY + "\n\nYou should bring:\n- a blanket\n- a friend"))
                .containsExactly(
                        "PARAGRAPH|" + BODY,
                        "PARAGRAPH|You should bring:",
                        "LIST_ITEM|- a blanket",
                        "LIST_ITEM|- a friend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2022", "-", "*", "+", "\u2013", "\u00B7", "\u25CF", "\u2713"})
    void bulletsMakeListItems(String bullet) {
        assertThat(blocks(BODY + "\n\n  " + bullet + " Better sleep\n\n  " + bullet + " Fewer tears"))
                .containsExactly(
                        "PARAGRAPH|" + BODY,
                        "LIST_ITEM|" + bullet + " Better sleep",
                        "LIST_ITEM|" + bullet + " Fewer tears");
    }

    @Test
    void aListItemMayBeWrapped() {
        assertThat(blocks("- Bring a blanket, a book and\n  somebody who drives you home\n- Come early"))
                .containsExactly(
                        "LIST_ITEM|- Bring a blanket, a book and\n  somebody who drives you home",
                        "LIST_ITEM|- Come early");
    }

    @Test
    void numberedLinesNextToEachOtherAreAList() {
        assertThat(blocks(BODY + "\n\n1. Arrive early\n2. Rest\n3. Go home"))
                .containsExactly(
                        "PARAGRAPH|" + BODY, "LIST_ITEM|1. Arrive early", "LIST_ITEM|2. Rest", "LIST_ITEM|3. Go home");
    }

    @Test
    void aNumberedLineBetweenParagraphsIsAHeading() {
        assertThat(blocks("1. Calmer Nights\n\n" + BODY + "\n\n2. Clearer Days\n\n" + BODY))
                .containsExactly(
                        "TITLE|1. Calmer Nights", "PARAGRAPH|" + BODY, "HEADING|2. Clearer Days", "PARAGRAPH|" + BODY);
    }

    @Test
    void anAbbreviationOrAYearAtTheStartIsNoList() {
        assertThat(blocks("A. Miller leads the team and has done so for years.\n\n2019. That was the year we opened."))
                .containsExactly(
                        "PARAGRAPH|A. Miller leads the team and has done so for years.",
                        "PARAGRAPH|2019. That was the year we opened.");
    }

    @Test
    void tabsAndBarsMakeRows() {
        assertThat(blocks("Visit\tPrice\nFirst talk\tfree\n\n| Visit | Price |\n|---|---|\n| Talk | 20 |\n\nA | B | C"))
                .containsExactly(
                        "TABLE_ROW|Visit\tPrice",
                        "TABLE_ROW|First talk\tfree",
                        "TABLE_ROW|| Visit | Price |",
                        "TABLE_ROW||---|---|",
                        "TABLE_ROW|| Talk | 20 |",
                        "TABLE_ROW|A | B | C");
    }

    @Test
    void markdownIsUnderstood() {
        String text = "# The Long Way Home #\n\n## Before\n" + BODY
                + "\n> It rained that day.\n> We stayed in.\n\nAfter\n-----\n" + BODY;

        assertThat(blocks(text))
                .containsExactly(
                        "TITLE|# The Long Way Home #",
                        "HEADING|## Before",
                        "PARAGRAPH|" + BODY,
                        "QUOTE|> It rained that day.\n> We stayed in.",
                        "HEADING|After\n-----",
                        "PARAGRAPH|" + BODY);
        assertThat(PlainText.layout(text).title()).isEqualTo("The Long Way Home");
        assertThat(PlainText.layout(text).blocks()).extracting(Block::level).containsExactly(0, 2, 0, 0, 2, 0);
    }

    @Test
    void namesOfImagesAndAddressesAreNoHeadings() {
        assertThat(blocks(BODY + "\n\nStock-photo-Ab12.jpg\n\nWWW.clinic.example/now\n\nInfo@clinic.example"))
                .containsExactly(
                        "PARAGRAPH|" + BODY,
                        "PARAGRAPH|Stock-photo-Ab12.jpg",
                        "PARAGRAPH|WWW.clinic.example/now",
                        "PARAGRAPH|Info@clinic.example");
    }

    @Test
    void aLongLineInSentenceCaseIsAStatementWithoutItsFullStop() {
        String statement = "Ketamine lifts the mood of most people within a day";

        assertThat(blocks(BODY + "\n\n" + statement)).last().isEqualTo("PARAGRAPH|" + statement);
    }

    @Test
    void aSingleLineIsNoHeadingOfNothing() {
        assertThat(blocks("Ketamine cures everything")).containsExactly("PARAGRAPH|Ketamine cures everything");
        assertThat(PlainText.layout("Ketamine cures everything").title()).isNull();
    }

    @Test
    void theTitleIsTheHeadingThatStandsThereTwice() {
        String text = "Springfield\n\nSeven Reasons To Rest\n\nSeven Reasons To Rest\n\n" + BODY;

        assertThat(PlainText.layout(text).title()).isEqualTo("Seven Reasons To Rest");
        assertThat(blocks(text))
                .startsWith("HEADING|Springfield", "TITLE|Seven Reasons To Rest", "HEADING|Seven Reasons To Rest");
    }

    @Test
    void theTitleIsNeitherADateNorAMenuEntry() {
        assertThat(title("Home\n\nPosted on May 4, 2024\n\nWhat Rest Can Do\n\n" + BODY))
                .isEqualTo("What Rest Can Do");
        assertThat(title("Welcome\n\n" + BODY)).isEqualTo("Welcome");
        assertThat(title(BODY + "\n\nLater Heading Here\n\n" + BODY)).isNull();
        assertThat(title("Preface stands before the title here.\n\n# The Title\n\n" + BODY))
                .isEqualTo("The Title");
    }

    @Test
    void positionsAreCodePointsOfTheInputItself() {
        String text = "\uFEFF\uD83D\uDE00 Joy Comes Back\r\n\r\n\u00A0\uD83D\uDE00 is one code point.\r\n";

        Layout layout = PlainText.layout(text);

        assertThat(layout.blocks())
                .containsExactly(new Block(Block.Kind.TITLE, 0, 1, 17), new Block(Block.Kind.PARAGRAPH, 0, 22, 42));
        assertThat(layout.title()).isEqualTo("\uD83D\uDE00 Joy Comes Back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\f"})
    void allLineBreaksCount(String lineBreak) {
        assertThat(blocks("One is here." + lineBreak + lineBreak + "Two is there."))
                .containsExactly("PARAGRAPH|One is here.", "PARAGRAPH|Two is there.");
    }

    private static List<String> blocks(String text) {
        return Shown.blocks(text, PlainText.layout(text).blocks());
    }

    private static String title(String text) {
        return PlainText.layout(text).title();
    }
}
