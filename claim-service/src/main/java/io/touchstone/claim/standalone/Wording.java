package io.touchstone.claim.standalone;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words are put together. */
final class Wording {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|&(?:nbsp|#160);");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\r\\t\\u200d]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPACE_BEFORE_STOP = Pattern.compile(" +(?=[.,;!?](?:\\s|$))");
    private static final Pattern FINAL_STOP = Pattern.compile("[.!?…]*[\"”’)]*\\s*$");

    private Wording() {}

    /** One line, no markup, no invisible characters. */
    static String clean(String text) {
        String clean = TAG.matcher(text).replaceAll(" ");
        clean = INVISIBLE.matcher(clean).replaceAll("");
        clean = SPACE.matcher(clean).replaceAll(" ").strip();
        return SPACE_BEFORE_STOP.matcher(clean).replaceAll("");
    }

    static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    /** With a small first letter, unless the first word looks like a name or an abbreviation. */
    static String uncapitalised(String text) {
        if (text.length() < 2
                || !Character.isUpperCase(text.charAt(0))
                || !Character.isLowerCase(text.charAt(1))
                || text.matches("\\p{Lu}\\p{Ll}+ \\p{Lu}.*")) {
            return text;
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Puts {@code words} in for a region of the text. */
    static String replace(String text, int start, int end, String words) {
        String put = text.substring(0, start).matches("[\"“(]?") ? capitalised(words) : words;
        return article(text.substring(0, start), put) + put + text.substring(end);
    }

    /** "a session" with "acupuncture" before it is "an acupuncture session". */
    private static String article(String before, String next) {
        boolean vowel = !next.isEmpty() && "aeiouAEIOU".indexOf(next.charAt(0)) >= 0;
        if (vowel && before.matches("(?si).*\\ba $")) {
            return before.substring(0, before.length() - 1) + "n ";
        }
        return !vowel && before.matches("(?si).*\\ban $") ? before.substring(0, before.length() - 2) + " " : before;
    }

    /** Puts {@code words} before the closing full stop. */
    static String append(String text, String words) {
        Matcher stop = FINAL_STOP.matcher(text);
        int at = stop.find() ? stop.start() : text.length();
        return text.substring(0, at) + words + text.substring(at);
    }

    static boolean isPlural(String noun) {
        return noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("sis") && !noun.endsWith("us");
    }
}
