package io.touchstone.claim.sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * Line ends that only wrap a line. ICU ends a sentence at every line end, as Unicode says, for it sees no page: a line is
 * wrapped when the next goes on in small letters, or when its first word would not have fitted into the line any more.
 */
final class WrappedLines {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    /** Longer words than this are as good as that. */
    private static final int LONGEST_WORD = 30;

    private WrappedLines() {}

    /** The text, of the same length, with spaces for the line ends that only wrap. */
    static String join(String block) {
        if (block.indexOf('\n') < 0) {
            return block;
        }
        List<int[]> lines = lines(block);
        int width = lines.stream()
                .mapToInt(line -> line[1] - line[0])
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        StringBuilder joined = new StringBuilder(block);
        for (int i = 1; i < lines.size(); i++) {
            int[] line = lines.get(i - 1);
            int[] next = lines.get(i);
            if (line[0] < line[1] && next[0] < next[1] && wraps(block, line, next, width)) {
                for (int at = line[1]; at < next[0]; at++) {
                    joined.setCharAt(at, ' ');
                }
            }
        }
        return joined.toString();
    }

    private static boolean wraps(String text, int[] line, int[] next, int width) {
        char last = text.charAt(line[1] - 1);
        int length = line[1] - line[0];
        if (isListItem(text, next) || last == ':') {
            return false;
        }
        if (Character.isLowerCase(text.codePointAt(next[0]))) {
            return ".!?".indexOf(last) < 0;
        }
        boolean full = length + 1 + wordLength(text, next) > width;
        return full && width >= NARROWEST && length <= WIDEST && !isTitle(text, line);
    }

    private static boolean isListItem(String text, int[] line) {
        return Edges.start(text, line[0], line[1]) > line[0];
    }

    private static int wordLength(String text, int[] line) {
        int end = line[0];
        while (end < line[1] && end < line[0] + LONGEST_WORD && !Edges.isBlank(text.charAt(end))) {
            end++;
        }
        return end - line[0];
    }

    /** "What You Should Know About Hearing Aids": most words begin with capitals, and no sentence ends it. */
    private static boolean isTitle(String text, int[] line) {
        if (".!?".indexOf(text.charAt(line[1] - 1)) >= 0) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        for (int at = line[0]; at < line[1]; at++) {
            if (at == line[0] || Edges.isBlank(text.charAt(at - 1))) {
                words++;
                capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
            }
        }
        return capitals * 3 > words * 2;
    }

    /** Where each line begins and ends, without the white space around it. */
    private static List<int[]> lines(String block) {
        List<int[]> lines = new ArrayList<>();
        int start = 0;
        while (start <= block.length()) {
            int lineEnd = block.indexOf('\n', start);
            int end = lineEnd < 0 ? block.length() : lineEnd;
            int from = Edges.skipBlank(block, start, end);
            lines.add(new int[] {from, Edges.end(block, from, end)});
            start = end + 1;
        }
        return lines;
    }
}
