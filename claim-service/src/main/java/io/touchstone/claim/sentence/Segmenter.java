package io.touchstone.claim.sentence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.documents.Block;
import io.touchstone.contracts.documents.DocumentCaptured;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a document's text into sentences.
 *
 * <p>ICU's sentence breaks with its list of English abbreviations and ours; it was chosen over OpenNLP's trained model,
 * which breaks after "vs.", "Ms.", "et al." and "F.D.A.". Headings, list items and table rows are whole. Thread-safe;
 * cost grows with the length of the text.
 */
public final class Segmenter {

    /** Longer runs without a sentence end are cut, so that all that follows stays bounded. */
    static final int LONGEST = 1_000;

    private static final int WRAPPED_LINE = 50;

    /** "...bones.It also": a lost space after a full stop. */
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("(?<=\\p{Ll}{3}|\\p{Ll}{2}[)”\"\\]])[.!?](?=[“\"]?\\p{Lu}\\p{Ll}*['’]?\\p{Ll}* )");

    /** "John M." and then a name: the full stop belongs to the initial. */
    private static final Pattern INITIAL = Pattern.compile("\\b(\\p{Lu}\\p{Ll}+) \\p{Lu}\\.\\s*$");

    private static final Pattern LETTERED = Pattern.compile(
            "Vitamin|Hepatitis|Type|Phase|Group|Schedule|Part|Class|Grade|Omega|Plan|Stage|Appendix|Table");

    /** What a sentence never begins or ends with: white space, marks of direction, bullets. */
    private static final Pattern LEADING = Pattern.compile("^(?:[\\s\\p{Z}\\p{Cf}\\p{Cc}]|[•·▪●◦‣*»›✓✔–—-](?=\\s))+");

    private final BreakIterator prototype = breaks();

    /** The sentences in the order of the text. */
    public List<Sentence> sentences(DocumentCaptured document) {
        String text = document.text();
        CodePoints codePoints = new CodePoints(text);
        BreakIterator breaks = (BreakIterator) prototype.clone();
        List<Block> blocks = document.blocks().isEmpty()
                ? List.of(new Block(Block.Kind.PARAGRAPH, 0, 0, codePoints.length()))
                : document.blocks();
        List<Sentence> sentences = new ArrayList<>();
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            int start = codePoints.toChar(block.start());
            int end = codePoints.toChar(block.end());
            switch (block.kind()) {
                case PARAGRAPH, QUOTE, LIST_ITEM -> cut(text, start, end, block, number, breaks, sentences);
                case TITLE, HEADING, TABLE_ROW -> add(text, start, end, block, number, sentences);
            }
        }
        return sentences;
    }

    private static void cut(
            String text, int start, int end, Block block, int number, BreakIterator breaks, List<Sentence> into) {
        // Same length as the block's text, with lines that only wrap joined: positions stay.
        String flat = flat(text.substring(start, end));
        breaks.setText(flat);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to < flat.length() && endsWithInitial(flat, from, to)) {
                continue;
            }
            Matcher runTogether = RUN_TOGETHER.matcher(flat).region(from, to);
            runTogether.useTransparentBounds(true);
            while (runTogether.find()) {
                add(text, start + from, start + runTogether.end(), block, number, into);
                from = runTogether.end();
            }
            add(text, start + from, start + to, block, number, into);
            from = to;
        }
        if (from < flat.length()) {
            add(text, start + from, end, block, number, into);
        }
    }

    private static boolean endsWithInitial(String flat, int from, int to) {
        // Only the last few characters can matter; a long sentence is not read again for each break in it.
        String tail = flat.substring(Math.max(from, to - 40), to);
        Matcher initial = INITIAL.matcher(tail);
        return Character.isUpperCase(flat.codePointAt(to))
                && initial.find()
                && !LETTERED.matcher(initial.group(1)).matches()
                && to - from < LONGEST;
    }

    private static void add(String text, int start, int end, Block block, int number, List<Sentence> into) {
        int from = start;
        while (end - from > LONGEST) {
            int cut = cutPoint(text, from);
            addTrimmed(text, from, cut, block, number, into);
            from = cut;
        }
        addTrimmed(text, from, end, block, number, into);
    }

    /** After the last semicolon, else the last comma, else the last space in reach, else anywhere between characters. */
    private static int cutPoint(String text, int from) {
        int limit = from + LONGEST;
        for (char mark : new char[] {';', ',', ' '}) {
            int at = text.lastIndexOf(mark, limit - 1);
            if (at > from + LONGEST / 2) {
                return at + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static void addTrimmed(String text, int start, int end, Block block, int number, List<Sentence> into) {
        Matcher leading = LEADING.matcher(text).region(start, end);
        int from = leading.lookingAt() ? leading.end() : start;
        int to = end;
        while (to > from && blank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        if (to > from) {
            into.add(new Sentence(block.kind(), block.level(), number, from, to, text.substring(from, to)));
        }
    }

    private static boolean blank(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isWhitespace(codePoint)
                || type == Character.SPACE_SEPARATOR
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }

    /**
     * Line ends that only wrap a line become spaces; the others stay, and ICU ends a sentence there. A line wraps when it
     * is long and does not end like a sentence, or when the next goes on in small letters.
     */
    private static String flat(String block) {
        if (block.indexOf('\n') < 0 && block.indexOf('\r') < 0) {
            return block;
        }
        StringBuilder flat = new StringBuilder(block);
        int lineStart = 0;
        for (int i = 0; i < flat.length(); i++) {
            if (flat.charAt(i) != '\n') {
                continue;
            }
            String line = block.substring(lineStart, i).strip();
            int next = i + 1;
            while (next < flat.length() && (flat.charAt(next) == ' ' || flat.charAt(next) == '\t')) {
                next++;
            }
            boolean goesOn = next < flat.length() && Character.isLowerCase(flat.charAt(next));
            boolean blankLine =
                    line.isEmpty() || next >= flat.length() || flat.charAt(next) == '\n' || flat.charAt(next) == '\r';
            boolean ended = !line.isEmpty() && ".!?:\"”)".indexOf(line.charAt(line.length() - 1)) >= 0;
            boolean wraps = !blankLine
                    && !line.isEmpty()
                    && (goesOn || (line.length() >= WRAPPED_LINE && !ended))
                    && !(ended && !goesOn);
            if (wraps) {
                flat.setCharAt(i, ' ');
                if (i > 0 && flat.charAt(i - 1) == '\r') {
                    flat.setCharAt(i - 1, ' ');
                }
            }
            lineStart = i + 1;
        }
        return flat.toString();
    }

    private static BreakIterator breaks() {
        FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
        Lexicon.rows("sentence/abbreviations.txt").forEach(builder::suppressBreakAfter);
        return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    }
}
