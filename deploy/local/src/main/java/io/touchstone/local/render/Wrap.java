package io.touchstone.local.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines between words. */
final class Wrap {

    private Wrap() {}

    /** Lines of at most {@code width} code points; a longer word has a line of its own. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            int size = word.codePointCount(0, word.length());
            if (length > 0 && length + 1 + size > width) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
            }
            if (length > 0) {
                line.append(' ');
                length++;
            }
            line.append(word);
            length += size;
        }
        lines.add(line.toString());
        return lines;
    }
}
