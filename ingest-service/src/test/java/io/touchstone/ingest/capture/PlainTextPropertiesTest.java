package io.touchstone.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.documents.Block;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for the blocks of any text. The seed is in the failure message. */
class PlainTextPropertiesTest {

    private static final List<String> PARTS = List.of(
            "Ketamine",
            "the",
            "rest",
            "mood",
            "\uD83D\uDE00",
            "\uD83D\uDC69\u200D\u2695\uFE0F",
            "\u200F",
            "\u202B",
            "\u05E9\u05DC\u05D5\u05DD",
            "e\u0301",
            " ",
            " ",
            " ",
            " ",
            "\u00A0",
            "\u3000",
            "\u200B",
            "\uFEFF",
            "\t",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\r\n\r\n",
            "\r",
            "\u2028",
            "\u0085",
            "\f",
            ".",
            ".",
            ",",
            "?",
            ":",
            "- ",
            "* ",
            "\u2022 ",
            "1. ",
            "(2) ",
            "a) ",
            "# ",
            "### ",
            "> ",
            "| ",
            " | ",
            "---",
            "===",
            "https://a.example/x",
            "photo.jpg",
            "2024",
            "\u0001",
            "\u00AD",
            "We Offer Rest",
            "visit us\n");

    @RepeatedTest(400)
    void blocksCoverEverythingButWhiteSpaceInOrder(RepetitionInfo repetition) {
        long seed = 20_260_101L + repetition.getCurrentRepetition();
        String text = text(new Random(seed));

        Layout layout = PlainText.layout(text);

        int[] points = text.codePoints().toArray();
        int previous = 0;
        for (Block block : layout.blocks()) {
            assertThat(block.start()).as("seed %d: sorted, no overlap", seed).isGreaterThanOrEqualTo(previous);
            assertThat(block.end()).as("seed %d: not empty", seed).isGreaterThan(block.start());
            assertThat(block.end()).as("seed %d: in the text", seed).isLessThanOrEqualTo(points.length);
            assertBlank(points, previous, block.start(), seed);
            assertThat(Spaces.isSpace(points[block.start()]))
                    .as("seed %d: trimmed at the start", seed)
                    .isFalse();
            assertThat(Spaces.isSpace(points[block.end() - 1]))
                    .as("seed %d: trimmed at the end", seed)
                    .isFalse();
            previous = block.end();
        }
        assertBlank(points, previous, points.length, seed);
        assertThat(layout.blocks().stream()
                        .filter(b -> b.kind() == Block.Kind.TITLE)
                        .count())
                .as("seed %d: one title at most", seed)
                .isLessThanOrEqualTo(1);
        assertThat(layout.blocks().stream().anyMatch(b -> b.kind() == Block.Kind.TITLE))
                .as("seed %d: a title has a block", seed)
                .isEqualTo(layout.title() != null);
    }

    private static void assertBlank(int[] points, int from, int to, long seed) {
        for (int i = from; i < to; i++) {
            assertThat(Spaces.isSpace(points[i]))
                    .as("seed %d: U+%04X at %d is in no block", seed, points[i], i)
                    .isTrue();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(120);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}
