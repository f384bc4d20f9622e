package io.touchstone.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.sentence.CodePoints;
import io.touchstone.claim.sentence.Segmenter;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.claims.Mention;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.util.List;

/** What holds for the sentences and claims of any document. */
final class Invariants {

    private static final int AROUND = 32;

    /** The number of a list item is the longest word that may be left out of sentences. */
    private static final int LONGEST_LEFT_OUT = 5;

    private static final Segmenter SEGMENTER = new Segmenter();

    private Invariants() {}

    /** @param about printed with whatever does not hold, for example the seed */
    static void hold(ExtractClaims extract, DocumentCaptured document, String about) {
        Extraction extraction = extract.extract(document);
        assertThat(extraction).as("extracted, %s", about).isInstanceOf(Extraction.Extracted.class);
        List<StatedClaim> claims = ((Extraction.Extracted) extraction).claims();
        int[] text = document.text().codePoints().toArray();
        int previous = 0;
        for (StatedClaim stated : claims) {
            int first = stated.mentions().getFirst().position().start();
            assertThat(first).as("claims sorted, %s", about).isGreaterThanOrEqualTo(previous);
            previous = first;
            int last = 0;
            for (Mention mention : stated.mentions()) {
                assertThat(mention.position().start())
                        .as("mentions sorted, %s", about)
                        .isGreaterThanOrEqualTo(last);
                last = mention.position().start();
                mention(document, text, mention, about);
            }
        }
        sentences(document, about);
    }

    private static void mention(DocumentCaptured document, int[] text, Mention mention, String about) {
        int start = mention.position().start();
        int end = mention.position().end();
        assertThat(end).as("not empty, %s", about).isGreaterThan(start);
        assertThat(end).as("inside, %s", about).isLessThanOrEqualTo(text.length);
        int before = Math.max(0, start - AROUND);
        int after = Math.min(text.length, end + AROUND);
        assertThat(mention.quote().exact()).as("quote, %s", about).isEqualTo(new String(text, start, end - start));
        assertThat(mention.quote().prefix())
                .as("prefix, %s", about)
                .isEqualTo(new String(text, before, start - before));
        assertThat(mention.quote().suffix()).as("suffix, %s", about).isEqualTo(new String(text, end, after - end));
        assertThat(document.blocks().isEmpty()
                        || document.blocks().stream().anyMatch(b -> b.start() <= start && end <= b.end()))
                .as("in one block, %s", about)
                .isTrue();
    }

    private static void sentences(DocumentCaptured document, String about) {
        String text = document.text();
        CodePoints codePoints = new CodePoints(text);
        int end = 0;
        StringBuilder leftOut = new StringBuilder();
        for (Sentence sentence : SEGMENTER.sentences(document)) {
            assertThat(sentence.start()).as("no overlap, %s", about).isGreaterThanOrEqualTo(end);
            assertThat(sentence.text()).as("%s", about).isEqualTo(text.substring(sentence.start(), sentence.end()));
            assertThat(sentence.text().strip()).as("trimmed, %s", about).isEqualTo(sentence.text());
            if (!document.blocks().isEmpty()) {
                Block block = document.blocks().get(sentence.block());
                assertThat(codePoints.ofChar(sentence.start())).as("%s", about).isGreaterThanOrEqualTo(block.start());
                assertThat(codePoints.ofChar(sentence.end())).as("%s", about).isLessThanOrEqualTo(block.end());
            } else {
                leftOut.append(text, end, sentence.start()).append('\n');
            }
            end = sentence.end();
        }
        if (document.blocks().isEmpty()) {
            leftOut.append(text.substring(end));
        }
        assertThat(leftOut.toString().split("[^\\p{L}\\p{N}]+"))
                .as("nothing lost, %s", about)
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(LONGEST_LEFT_OUT));
    }
}
