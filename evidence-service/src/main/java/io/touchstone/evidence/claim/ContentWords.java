package io.touchstone.evidence.claim;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that carry meaning, cut to a stem so that forms of one word are equal. */
public final class ContentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private static final Set<String> STOP = Set.of(
            ("a an and are as at be been being but by can could did do does for from had has have he her his how i if in"
                            + " into is it its may might more most much no nor not of on or our out over own per she"
                            + " should so some such than that the their them then there these they this those through"
                            + " to under up very was we were what when where which while who will with would you your"
                            + " also about after all any because before between both during each few only other same"
                            + " too until upon within without yet")
                    .split(" "));

    /** Longest first. */
    private static final String[] SUFFIXES = {
        "ations", "ation", "ments", "ment", "ness", "ings", "ing", "ions", "ion", "ies", "ives", "ive", "edly", "ed",
        "ly", "es", "s", "e"
    };

    private static final int SHORTEST_STEM = 4;

    private ContentWords() {}

    public static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            if (!STOP.contains(word)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    private static String stem(String written) {
        String word = POSSESSIVE.matcher(written).replaceFirst("");
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - suffix.length());
            }
        }
        return word;
    }

    /** The share of {@code wanted} that is in {@code present}; 0 when nothing is wanted. */
    public static double coverage(Set<String> wanted, Set<String> present) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return (double) wanted.stream().filter(present::contains).count() / wanted.size();
    }
}
