package io.touchstone.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against Hugging Face's own tokenizer. */
class WordPieceTest {

    private static final String RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";

    private static WordPiece ours;
    private static HuggingFaceTokenizer theirs;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = resource();
                InputStream again = resource()) {
            ours = WordPiece.read(in);
            theirs =
                    HuggingFaceTokenizer.newInstance(again, Map.of("addSpecialTokens", "false", "truncation", "false"));
        }
    }

    @AfterAll
    static void close() {
        theirs.close();
    }

    private static InputStream resource() {
        return Objects.requireNonNull(WordPieceTest.class.getResourceAsStream(RESOURCE));
    }

    private static int[] expected(String text) {
        return Arrays.stream(theirs.encode(text, false, false).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Vitamin D3 (2,000 IU/day) didn't lower HbA1c: -0.1% [95% CI -0.3 to 0.1], p=0.21.",
                "Crème brûlée naïveté ÅNGSTRÖM Łódź İstanbul straße ΟΔΥΣΣΕΥΣ",
                "α-tocopherol β₂-microglobulin 10⁻⁶ µg ½ ™ ® №5 ﬁnal ﬀ",
                "漢字とかな 한국어 ไทย हिन्दी עברית العربية 𝔘𝔫𝔦 😀👩‍👩‍👧",
                "tabs\tand\nnewlines\r\nand\u00a0hard spaces\u2003em\u200bzero\u00adsoft\ufeffbom",
                "pneumonoultramicroscopicsilicovolcanoconiosis",
                "control\u0000\u0007chars\u009f and \ufffd replacement",
                "“Curly” ‘quotes’ — dashes – and … dots•bullets §1 ¶2 †",
                "don't can’t won't he's rock'n'roll O'Neill",
                "http://example.org/a?b=c&d=%20 user@example.org #tag @me $5 €6 £7 50%",
                "e\u0301 combining a\u0328\u0301 marks \u0301alone",
                "[CLS] brackets [MASK] as text"
            })
    void giveTheSamePieces(String text) {
        if (text.contains("[CLS]")) {
            // Special tokens written in a text are plain text for us: a claim must not be able to fake the end of
            // itself.
            assertThat(ours.pieces(text).ids()).doesNotContain(ours.start(), ours.end());
            return;
        }
        assertThat(ours.pieces(text).ids()).containsExactly(expected(text));
    }

    @Test
    void giveTheSamePiecesOnRandomText() {
        Random random = new Random(20261122);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String text = random(random);
            if (!Arrays.equals(ours.pieces(text).ids(), expected(text))) {
                different.add(text);
            }
        }
        assertThat(different).isEmpty();
    }

    private static String random(Random random) {
        int[][] ranges = {
            {'a', 'z'},
            {'A', 'Z'},
            {'0', '9'},
            {' ', '/'},
            {0xA1, 0x17F},
            {0x370, 0x3FF},
            {0x400, 0x45F},
            {0x2010, 0x205E},
            {0x4E00, 0x4E20},
            {0x300, 0x310},
            {0x1E00, 0x1EFF}
        };
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            int[] range = ranges[random.nextInt(3) == 0 ? random.nextInt(ranges.length) : 0];
            int c = range[0] + random.nextInt(range[1] - range[0] + 1);
            if (Character.isDefined(c)) {
                text.appendCodePoint(c);
            }
            if (random.nextInt(6) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    @Test
    void aWordThatIsTooLongIsUnknown() {
        String text = "a" + "b".repeat(100) + " end";
        assertThat(ours.pieces(text).ids()).containsExactly(expected(text)).hasSize(2);
    }

    @Test
    void theFirstPiecesAreThoseOfTheWholeText() {
        String text = "Pneumonoultramicroscopic berberine, crème brûlée: 5%";
        int[] all = ours.pieces(text).ids();
        for (int most = 0; most <= all.length + 1; most++) {
            assertThat(ours.pieces(text, most).ids()).containsExactly(Arrays.copyOf(all, Math.min(most, all.length)));
        }
    }

    @Test
    void startsPointIntoTheText() {
        WordPiece.Pieces pieces = ours.pieces("Ça, berberine");
        assertThat(pieces.starts()[0]).isZero();
        assertThat(pieces.starts()[1]).isEqualTo(2);
        assertThat(pieces.starts()[2]).isEqualTo(4);
        assertThat(pieces.starts()[pieces.length() - 1]).isEqualTo(4);
    }
}
