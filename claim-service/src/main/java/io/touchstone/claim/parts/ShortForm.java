package io.touchstone.claim.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The abbreviation right behind a name: "plantar fasciitis (PF)", "obsessive-compulsive disorder OCD". */
final class ShortForm {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\s?\\([A-Za-z-]{2,10}\\)");
    private static final Pattern CAPITALS = Pattern.compile("\\s(\\p{Lu}{2,8})\\b");

    private ShortForm() {}

    /** Where the name from {@code start} to {@code end} ends with it. */
    static int end(String text, int start, int end) {
        Matcher brackets = IN_BRACKETS.matcher(text).region(end, text.length());
        if (brackets.lookingAt()) {
            return brackets.end();
        }
        Matcher capitals = CAPITALS.matcher(text).region(end, text.length());
        return capitals.lookingAt() && shortens(capitals.group(1), text.substring(start, end)) ? capitals.end() : end;
    }

    /** Its letters are the name's, in their order, from the start of a word to the last word. */
    private static boolean shortens(String letters, String name) {
        String inOrder = String.join(".*?", letters.split(""));
        return Pattern.compile("(?:^|.*[\\s-])" + inOrder + "[^\\s-]*$", Pattern.CASE_INSENSITIVE)
                .matcher(name)
                .matches();
    }
}
