package io.touchstone.ingest.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of plain text.
 *
 * @param text without white space at its ends
 * @param start index of its first character
 * @param end one past its last character
 * @param shape what its first characters say that it is
 * @param afterBlank whether a blank line, or nothing, is before it
 */
record Line(String text, int start, int end, Shape shape, boolean afterBlank) {

    /** What a line looks like by itself. */
    enum Shape {
        TEXT,
        /** Starts with a bullet. */
        BULLET,
        /** Starts with a number or letter, and a dot or bracket. */
        NUMBERED,
        /** Starts with one to six hash marks, as in Markdown. */
        MARKED_HEADING,
        /** Starts with {@code >}, as in Markdown and mail. */
        QUOTE,
        /** Cells with tabs or bars between them. */
        ROW,
        /** Nothing but three or more of one of {@code = - * _ ~}. */
        RULE
    }

    private static final String BREAKS = "\n\r\f\u000B\u0085\u2028\u2029";
    private static final Pattern BULLETED = Pattern.compile(
            "[-*+\u2022\u2023\u2043\u204C\u2219\u25AA\u25AB\u25A0\u25A1\u25B8\u25BA\u25CB\u25CF\u25E6"
                    + "\u2013\u2014\u2192\u2605\u2606\u2713\u2714\u2717\u2718\u27A2\u27A4\u00B7\uF0B7][\\s\u00A0]+\\S.*");
    private static final Pattern NUMBER = Pattern.compile("(?:\\(?\\d{1,3}[.)]|\\(?[a-z][)])[\\s\u00A0]+\\S.*");
    private static final Pattern HASHES = Pattern.compile("(#{1,6})[\\s\u00A0]+\\S.*");
    private static final Pattern RULED = Pattern.compile("([-=*_~])\\1{2,}|(?:[-*_][ \u00A0]){2,}[-*_]");
    private static final String ROW_RULE = "|:+- ";
    /** A stray tab in running text does not make a table. */
    private static final int LONGEST_TABBED_LINE = 300;

    /** The lines that are not blank. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        int start = 0;
        int length = text.length();
        while (start < length) {
            int lineEnd = start;
            while (lineEnd < length && BREAKS.indexOf(text.charAt(lineEnd)) < 0) {
                lineEnd++;
            }
            int from = Spaces.skip(text, start, lineEnd);
            if (from == lineEnd) {
                afterBlank = true;
            } else {
                int to = Spaces.skipBack(text, from, lineEnd);
                String content = text.substring(from, to);
                lines.add(new Line(content, from, to, shape(content), afterBlank));
                afterBlank = false;
            }
            boolean windows = lineEnd + 1 < length && text.charAt(lineEnd) == '\r' && text.charAt(lineEnd + 1) == '\n';
            start = lineEnd + (windows ? 2 : 1);
        }
        return lines;
    }

    /** 1 to 6 for {@link Shape#MARKED_HEADING}, else 0. */
    int hashes() {
        Matcher matcher = HASHES.matcher(text);
        return matcher.matches() ? matcher.group(1).length() : 0;
    }

    /** In code points. */
    int width() {
        return CodePoints.length(text);
    }

    int firstWordWidth() {
        int end = 0;
        while (end < text.length() && !Spaces.isSpace(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.codePointCount(0, end);
    }

    private static Shape shape(String text) {
        if (RULED.matcher(text).matches()) {
            return Shape.RULE;
        } else if (HASHES.matcher(text).matches()) {
            return Shape.MARKED_HEADING;
        } else if (BULLETED.matcher(text).matches()) {
            return Shape.BULLET;
        } else if (NUMBER.matcher(text).matches()) {
            return Shape.NUMBERED;
        } else if (text.startsWith(">")) {
            return Shape.QUOTE;
        } else if (isRow(text)) {
            return Shape.ROW;
        }
        return Shape.TEXT;
    }

    private static boolean isRow(String text) {
        long bars = text.chars().filter(c -> c == '|').count();
        if (bars >= 1 && text.chars().allMatch(c -> ROW_RULE.indexOf(c) >= 0)) {
            return true;
        }
        boolean cells = text.startsWith("|") ? bars >= 2 : text.split("[\\s\u00A0]\\|[\\s\u00A0]", -1).length >= 3;
        return cells || (text.indexOf('\t') > 0 && text.length() <= LONGEST_TABBED_LINE);
    }
}
