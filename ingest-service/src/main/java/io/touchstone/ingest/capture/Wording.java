package io.touchstone.ingest.capture;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the wording of a line says of its role. */
final class Wording {

    private static final int LONGEST_HEADING = 110;
    private static final int MOST_HEADING_WORDS = 14;
    /** Above this a line in sentence case is taken for a sentence that lost its full stop. */
    private static final int MOST_PLAIN_HEADING_WORDS = 8;

    /** Also a bound for the pattern, which takes its time on long lines. */
    private static final int LONGEST_ADDRESS = 300;

    private static final int MOST_LEAD_IN_WORDS = 6;
    /** Words this short (of, and, the) are written small in titles. */
    private static final int SHORT_WORD = 3;

    private static final Pattern CLOSED =
            Pattern.compile(".*[.!?:;\u2026\u3002\uFF01\uFF1F][\"'\u201D\u2019)\\]]*", Pattern.DOTALL);
    private static final Pattern FILE_OR_ADDRESS = Pattern.compile(
            "\\S+\\.(?i:jpe?g|png|gif|webp|svg|avif|bmp|pdf|mp4|mov|mp3|docx?)|(?i:https?://|www\\.)\\S+|\\S+@\\S+\\.\\w+");
    private static final Pattern DATED = Pattern.compile(
            ".*\\b(?:19|20)\\d{2}\\b.*|.*\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}.*|(?i:by|posted|published|updated|written)\\b.*");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0]+");

    private Wording() {}

    /** Whether a sentence, or a lead-in, ends here. */
    static boolean isClosed(String line) {
        return CLOSED.matcher(line).matches();
    }

    /** The name of an image or other file, or an address: what pages leave behind where a picture was. */
    static boolean isFileOrAddress(String line) {
        return line.length() <= LONGEST_ADDRESS && FILE_OR_ADDRESS.matcher(line).matches();
    }

    /** Whether a line reads as a date or a by-line rather than as a title. */
    static boolean isDateOrByLine(String line) {
        return words(line).size() <= 6 && DATED.matcher(line).matches();
    }

    /** Whether a line that stands for itself reads as a heading. */
    static boolean isHeading(String line, boolean listFollows) {
        if (CodePoints.length(line) > LONGEST_HEADING || isFileOrAddress(line) || !startsAsHeading(line)) {
            return false;
        }
        int words = words(line).size();
        if (words > MOST_HEADING_WORDS) {
            return false;
        }
        if (line.endsWith("?")) {
            return true;
        }
        if (line.endsWith(":")) {
            return isTitleCase(line) || (words <= MOST_LEAD_IN_WORDS && !listFollows);
        }
        if (isClosed(line) || line.endsWith(",")) {
            return false;
        }
        return words <= MOST_PLAIN_HEADING_WORDS || isTitleCase(line);
    }

    /** Whether all words that are written large in titles are. */
    static boolean isTitleCase(String line) {
        List<String> long_ = words(line).stream()
                .filter(w -> CodePoints.length(w) > SHORT_WORD && Character.isLetter(w.codePointAt(0)))
                .toList();
        long large = long_.stream()
                .filter(w -> !Character.isLowerCase(w.codePointAt(0)))
                .count();
        return large * 4 >= long_.size() * 3L;
    }

    static List<String> words(String line) {
        return Arrays.stream(SPACE.split(line)).filter(w -> !w.isEmpty()).toList();
    }

    private static boolean startsAsHeading(String line) {
        return line.codePoints().anyMatch(Character::isLetter) && !Character.isLowerCase(line.codePointAt(0));
    }
}
