package io.touchstone.claim.sentence;

import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document's text into sentences: where ICU breaks by Unicode's rules, and where ours say otherwise
 * ({@link SentenceEnds}). Headings and table rows are whole. Thread-safe; cost grows with the length of the text.
 *
 * <p>On the hard cases of {@code boundaries.txt} (F1 of ends within a text; {@code BoundariesTest} prints it) ICU alone
 * reaches .84, with its suppressions .86, OpenNLP's trained model .82, the two where they agree .88, this .99; on
 * paragraphs of articles that no rule was made for ICU .988, OpenNLP .993, this .996. ICU's suppressions are not used,
 * for they have no conditions; OpenNLP's model is not, for it breaks after "vs.", "Ms.", "et al." and knows no lines.
 */
public final class Segmenter {

    /** Longer runs without a sentence end are cut, so that all that follows stays bounded. */
    static final int LONGEST = 1_000;

    private final SentenceEnds ends = new SentenceEnds();

    /** The sentences in the order of the text. */
    public List<Sentence> sentences(DocumentCaptured document) {
        String text = document.text();
        CodePoints codePoints = new CodePoints(text);
        Pieces pieces = new Pieces(text, Markup.blanked(text), new ArrayList<>());
        List<Block> blocks = document.blocks().isEmpty()
                ? List.of(new Block(Block.Kind.PARAGRAPH, 0, 0, codePoints.length()))
                : document.blocks();
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            int start = codePoints.toChar(block.start());
            int end = codePoints.toChar(block.end());
            switch (block.kind()) {
                case PARAGRAPH, QUOTE, LIST_ITEM -> cut(pieces, start, end, block, number);
                case TITLE, HEADING, TABLE_ROW -> pieces.add(start, end, block, number);
            }
        }
        return pieces.sentences();
    }

    private void cut(Pieces pieces, int start, int end, Block block, int number) {
        int[] from = {start};
        ends.forEach(WrappedLines.join(pieces.blanked().substring(start, end)), to -> {
            pieces.add(from[0], start + to, block, number);
            from[0] = start + to;
        });
    }

    /** @param blanked the text without what is no text, of the same length */
    private record Pieces(String text, String blanked, List<Sentence> sentences) {

        void add(int start, int end, Block block, int number) {
            int from = start;
            while (end - from > LONGEST) {
                int cut = cutPoint(from);
                addTrimmed(from, cut, block, number);
                from = cut;
            }
            addTrimmed(from, end, block, number);
        }

        /** After the last semicolon, else the last comma, else the last space in reach, else anywhere between characters. */
        private int cutPoint(int from) {
            int limit = from + LONGEST;
            String reach = text.substring(from + LONGEST / 2, limit);
            for (char mark : new char[] {';', ',', ' '}) {
                int at = reach.lastIndexOf(mark);
                if (at >= 0) {
                    return from + LONGEST / 2 + at + 1;
                }
            }
            return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
        }

        private void addTrimmed(int start, int end, Block block, int number) {
            int from = Edges.start(blanked, start, end);
            int to = Edges.end(blanked, from, end);
            if (to > from) {
                sentences.add(new Sentence(block.kind(), block.level(), number, from, to, text.substring(from, to)));
            }
        }
    }
}
