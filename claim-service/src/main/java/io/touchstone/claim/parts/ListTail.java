package io.touchstone.claim.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ends a list without naming a member: "and more", "etc.", "among others", "to name a few". */
final class ListTail {

    private static final String ENDS =
            "(?=\\s*(?:[.,;:!?)–—]|$)|\\s+(?:in|among|for|at|after|within|without|by|that|who|when|while|but)\\b)";
    private static final Pattern TAIL = Pattern.compile("(?i)(?:"
            + "(?:\\s*,\\s*(?:and |or |plus |as well as )?|\\s+(?:and|or|plus|as well as)\\s+)"
            + "(?:(?:many|much|so much|plenty|several|some|a few|even|the) )*"
            + "(?:more|others?|so on(?: and so forth)?|so forth|the like|the rest)"
            // At the end of a sentence the full stop is the sentence's as well.
            + "|\\s*,?\\s+(?:and )?(?:etc\\b(?:\\.(?!\\s*$))?"
            + "|among (?:(?:many|several|other) )*(?:others|things|conditions)"
            + "|(?:just )?to name (?:only |just |but )?(?:a few|some))"
            + ")" + ENDS);

    private ListTail() {}

    /** Whether a list that has reached {@code at} ends there, but for its tail. */
    static boolean at(String text, int at) {
        return TAIL.matcher(text).region(at, text.length()).lookingAt();
    }

    /** What follows a list, without the tail. */
    static String dropped(String after) {
        Matcher tail = TAIL.matcher(after);
        return tail.lookingAt() ? after.substring(tail.end()) : after;
    }
}
