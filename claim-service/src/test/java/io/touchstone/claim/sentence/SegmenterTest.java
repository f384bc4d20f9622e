package io.touchstone.claim.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.Documents;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {

    private static final Segmenter SEGMENTER = new Segmenter();

    private static List<String> texts(DocumentCaptured document) {
        return SEGMENTER.sentences(document).stream().map(Sentence::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Lee of St. Anne's treats pain, e.g. with ice.",
                "The dose was 0.5 mg/kg vs. 1 mg/kg (p. 12, Fig. 3).",
                "Ms. Roe, M.D., Ph.D., spoke at 5 p.m. on Jan. 3.",
                "John M. Kane agreed.",
                "U.S. regulators approved it.",
                "It costs $4.50 at www.example.org/a.html now.",
                "Jones et al. found nothing, i.e. no effect.",
                "“It works,” she said.",
            })
    void isOneSentence(String text) {
        assertThat(texts(Documents.plain(text))).containsExactly(text);
    }

    @Test
    void endsAtStops() {
        assertThat(texts(Documents.plain("It works! Does it? Yes. He took vitamin B. It helped.")))
                .containsExactly("It works!", "Does it?", "Yes.", "He took vitamin B.", "It helped.");
    }

    @Test
    void findsALostSpace() {
        assertThat(texts(Documents.plain("Zinc helps bones.It also helps skin. See example.com for more.")))
                .containsExactly("Zinc helps bones.", "It also helps skin.", "See example.com for more.");
    }

    @Test
    void headingsItemsAndRowsAreWhole() {
        List<Sentence> sentences = SEGMENTER.sentences(
                Documents.of("# Fast. Safe. Cheap.", "* Better sleep", "| Zinc. | 5 mg. | good", "One. Two."));
        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("Fast. Safe. Cheap.", "Better sleep", "Zinc. | 5 mg. | good", "One.", "Two.");
        assertThat(sentences.getFirst().isHeading()).isTrue();
        assertThat(sentences.get(2).kind()).isEqualTo(Block.Kind.TABLE_ROW);
    }

    @Test
    void wrappedLinesAreOneSentenceShortLinesAreNot() {
        assertThat(
                        texts(
                                Documents.plain(
                                        "Magnesium is a mineral that many older adults do not\nget enough of with their food.\n\nMenu\nAbout us\n")))
                .containsExactly(
                        "Magnesium is a mineral that many older adults do not\nget enough of with their food.",
                        "Menu",
                        "About us");
    }

    @Test
    void leavesOutBulletsAndInvisibleMarks() {
        assertThat(texts(Documents.plain("\u200f• Zinc helps.\u200e  \n")).stream()
                        .toList())
                .containsExactly("Zinc helps.");
    }

    @Test
    void withoutWordsThereAreNoSentences() {
        assertThat(texts(Documents.plain(" \n\u200f\n "))).isEmpty();
        assertThat(texts(Documents.plain("•"))).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aRunWithoutEndIsCutInBoundedPieces() {
        String endless = "pain relief, ".repeat(8_000);
        List<Sentence> sentences = SEGMENTER.sentences(Documents.plain(endless));
        assertThat(sentences)
                .hasSizeGreaterThan(50)
                .allSatisfy(s -> assertThat(s.text().length()).isLessThanOrEqualTo(Segmenter.LONGEST));
        String emoji = "🙂".repeat(3_000);
        List<Sentence> pieces = SEGMENTER.sentences(Documents.plain(emoji));
        assertThat(pieces.stream().allMatch(s -> s.text().codePoints().allMatch(c -> c == 0x1F642)))
                .as("no pair is cut in two")
                .isTrue();
        assertThat(pieces.stream().mapToInt(s -> s.text().length()).sum()).isEqualTo(emoji.length());
    }

    @Test
    void codePointsCountCharactersOutsideTheBasicPlaneOnce() {
        CodePoints codePoints = new CodePoints("a🙂b");
        assertThat(codePoints.length()).isEqualTo(3);
        assertThat(codePoints.ofChar(3)).isEqualTo(2);
        assertThat(codePoints.toChar(2)).isEqualTo(3);
        assertThat(codePoints.toChar(3)).isEqualTo(4);
        assertThat(new CodePoints("ab").toChar(1)).isEqualTo(1);
    }
}
