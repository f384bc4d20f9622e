package io.touchstone.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.Documents;
import io.touchstone.claim.Extractors;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.Block.Kind;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents as nobody should write them: no exception, nothing lost, positions right. */
class BadInputTest {

    private static final ExtractClaims EXTRACT = Extractors.EXTRACT;

    private static List<StatedClaim> claims(DocumentCaptured document) {
        Invariants.hold(EXTRACT, document, "bad input");
        return ((Extraction.Extracted) EXTRACT.extract(document)).claims();
    }

    private static List<String> quotes(DocumentCaptured document) {
        return claims(document).stream()
                .flatMap(stated -> stated.mentions().stream())
                .map(Mention::quote)
                .map(quote -> quote.exact())
                .toList();
    }

    @Test
    void noSentenceAtAll() {
        for (String text : List.of(".", "—", "🙂", "\u200f.\u200e", "• • •", "1.", "| | |", "\u0000.", "\ud83d", "﷽")) {
            assertThat(claims(Documents.plain(text))).as(text).isEmpty();
            assertThat(claims(Documents.of("* " + text, "# " + text))).as(text).isEmpty();
        }
    }

    @Test
    void oneSentenceOfAHundredThousandCharacters() {
        String endless = "zinc relieves anxiety in adults who are tired, ".repeat(2_200);
        List<StatedClaim> claims = claims(Documents.plain(endless));
        assertThat(endless).hasSizeGreaterThan(100_000);
        assertThat(claims).isNotEmpty();
    }

    @Test
    void oneWordOfAHundredThousandCharacters() {
        assertThat(claims(Documents.plain("a".repeat(100_000)))).isEmpty();
        assertThat(claims(Documents.plain("bones.A" + "a".repeat(100_000)))).isEmpty();
    }

    @Test
    void capitals() {
        assertThat(quotes(
                        Documents.plain("BUY NOW! CREATINE IMPROVES MEMORY IN 40% OF OLDER ADULTS. IT IS 100% PURE.")))
                .contains("CREATINE IMPROVES MEMORY IN 40% OF OLDER ADULTS.");
    }

    @Test
    void emoji() {
        assertThat(quotes(Documents.plain("🔥🔥 Wow 🔥🔥\n✅ Zinc shortens colds by 33%.\n👩🏽‍⚕️ Call us!")))
                .containsExactly("Zinc shortens colds by 33%.");
    }

    @Test
    void rightToLeftMarks() {
        assertThat(quotes(Documents.plain("\u202b\u200fZinc shortens\u200e colds by 33%.\u202c\u200f הזמינו עכשיו.")))
                .containsExactly("Zinc shortens\u200e colds by 33%.");
    }

    @Test
    void markupLeftInTheText() {
        DocumentCaptured document = Documents.plain(
                "<p class=\"lead\">Zinc <b>shortens</b> colds&nbsp;by 33%.</p>\n<div id=b>Call us&nbsp;now</div><br/");
        assertThat(claims(document))
                .extracting(stated -> stated.claim().text())
                .first()
                .asString()
                .contains("Zinc shortens colds by 33%")
                .doesNotContain("<", "&nbsp;");
    }

    @Test
    void onlyHeadings() {
        assertThat(claims(Documents.of("# Kava cures anxiety", "# Zinc prevents colds", "# FAQ")))
                .isEmpty();
    }

    @Test
    void blocksThatTouchAndBlocksOfNothing() {
        String text = "KavaKava relieves anxiety within a week.  Zinc shortens colds by 33%.";
        DocumentCaptured document = Documents.document(
                text,
                List.of(
                        new Block(Kind.TITLE, 0, 0, 4),
                        new Block(Kind.PARAGRAPH, 0, 4, 40),
                        new Block(Kind.LIST_ITEM, 0, 40, 42),
                        new Block(Kind.PARAGRAPH, 0, 42, text.length())),
                "en");
        assertThat(quotes(document))
                .containsExactly("Kava relieves anxiety within a week.", "Zinc shortens colds by 33%.");
    }
}
