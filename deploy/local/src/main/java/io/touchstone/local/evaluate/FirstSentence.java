package io.touchstone.local.evaluate;

import java.util.regex.Pattern;

/** The beginning of an explanation. */
public final class FirstSentence {

    /** Not before a digit: explanations are full of "Berman et al. 2000". */
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private FirstSentence() {}

    public static String of(String text) {
        return END.split(text.strip(), 2)[0];
    }
}
