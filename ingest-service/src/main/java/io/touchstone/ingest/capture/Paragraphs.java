package io.touchstone.ingest.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts lines together that belong together: what was wrapped at a width, and what goes on in the next line. */
final class Paragraphs {

    private static final int NARROWEST_WRAP = 40;
    private static final int WIDEST_WRAP = 120;

    /**
     * Lines that make one block.
     *
     * @param first tells what the block is
     */
    record Part(Line first, List<Line> lines) {

        Part {
            lines = List.copyOf(lines);
        }

        int start() {
            return first.start();
        }

        int end() {
            return lines.getLast().end();
        }

        boolean isOneLine() {
            return lines.size() == 1;
        }
    }

    private Paragraphs() {}

    static List<Part> of(List<Line> lines) {
        boolean[] wrapped = wrapped(lines);
        List<Part> parts = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!open.isEmpty() && !goesOn(open, line, wrapped[i])) {
                parts.add(new Part(open.getFirst(), open));
                open = new ArrayList<>();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            parts.add(new Part(open.getFirst(), open));
        }
        return parts;
    }

    private static boolean goesOn(List<Line> open, Line line, boolean wrapped) {
        if (line.afterBlank()) {
            return false;
        }
        Line first = open.getFirst();
        Line previous = open.getLast();
        return switch (line.shape()) {
            case QUOTE -> first.shape() == Line.Shape.QUOTE;
            case RULE -> isUnderline(line) && first.shape() == Line.Shape.TEXT && open.size() == 1;
            case TEXT ->
                switch (first.shape()) {
                    case TEXT, BULLET, NUMBERED, QUOTE ->
                        previous.shape() != Line.Shape.RULE
                                && ((wrapped && !areTitles(previous, line)) || runsOn(previous, line));
                    case MARKED_HEADING, ROW, RULE -> false;
                };
            case BULLET, NUMBERED, MARKED_HEADING, ROW -> false;
        };
    }

    /** A sentence that the line break cuts. */
    private static boolean runsOn(Line previous, Line line) {
        return !Wording.isClosed(previous.text())
                && !Wording.isFileOrAddress(previous.text())
                && (Character.isLowerCase(line.text().codePointAt(0))
                        || previous.text().endsWith(",")
                        || previous.text().endsWith("-"));
    }

    private static boolean areTitles(Line previous, Line line) {
        return !Wording.isClosed(previous.text())
                && !Character.isLowerCase(line.text().codePointAt(0))
                && Wording.isTitleCase(previous.text());
    }

    /**
     * For each line, whether it and its neighbours up to the next blank lines were broken at a width: no first word of a
     * line would have fitted into the line before it.
     */
    private static boolean[] wrapped(List<Line> lines) {
        boolean[] wrapped = new boolean[lines.size()];
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && !lines.get(to).afterBlank()) {
                to++;
            }
            Arrays.fill(wrapped, from, to, isWrapped(lines.subList(from, to)));
            from = to;
        }
        return wrapped;
    }

    private static boolean isWrapped(List<Line> lines) {
        int width = lines.stream().mapToInt(Line::width).max().orElse(0);
        if (width < NARROWEST_WRAP || width > WIDEST_WRAP) {
            return false;
        }
        for (int i = 1; i < lines.size(); i++) {
            Line next = lines.get(i);
            boolean ownStart = next.shape() != Line.Shape.TEXT;
            if (!ownStart && lines.get(i - 1).width() + 1 + next.firstWordWidth() <= width) {
                return false;
            }
        }
        return true;
    }

    /** A line of equals signs or hyphens makes a heading of the line above it. */
    static boolean isUnderline(Line line) {
        return line.text().startsWith("==") || line.text().startsWith("--");
    }
}
