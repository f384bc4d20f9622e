package io.touchstone.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers as digits and as words, out of numbers.tsv. */
final class Numbers {

    /** A number in digits; bounded, so that it is finite. */
    static final String DIGITS = "\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?";

    private static final Map<String, Double> CARDINALS = of("cardinal");
    private static final Map<String, Double> SCALES = of("scale");
    private static final Map<String, Double> SHARES = of("share");
    private static final Map<String, Double> MULTIPLES = of("multiple");

    /** A number in words. */
    static final String WORDS = alternatives(CARDINALS);

    static final String SCALE = alternatives(SCALES);
    static final String SHARE = alternatives(SHARES);
    static final String MULTIPLE = alternatives(MULTIPLES);

    /** The words with which any number in words begins or ends. */
    private static final Set<String> HINTS = Stream.of(CARDINALS, SHARES, MULTIPLES)
            .flatMap(words -> words.keySet().stream())
            .flatMap(phrase -> Words.of(phrase).stream())
            .map(Words.Word::form)
            .filter(word -> !Set.of("of", "by", "a", "as", "the", "about", "almost", "nearly")
                    .contains(word))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OFTEN = Set.of("once", "twice", "thrice");

    private Numbers() {}

    /** Whether a text of these words can hold a number at all; most do not, and need not be searched. */
    static boolean mayBeIn(List<Words.Word> words) {
        return words.stream()
                .map(Words.Word::form)
                .anyMatch(form -> Character.isDigit(form.charAt(0))
                        || Character.isDigit(form.charAt(form.length() - 1))
                        || HINTS.contains(form)
                        || OFTEN.contains(form));
    }

    private static Map<String, Double> of(String kind) {
        return Resource.rows("numbers.tsv", 3).stream()
                .filter(row -> row.getFirst().equals(kind))
                .collect(Collectors.toUnmodifiableMap(row -> row.get(1), row -> Double.valueOf(row.get(2))));
    }

    /** The longer first, for "seven" begins "seventy". */
    private static String alternatives(Map<String, Double> words) {
        return words.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(word -> word.replace(" ", "[ -]"))
                .collect(Collectors.joining("|"));
    }

    static double value(String number, @Nullable String scale) {
        String lower = number.toLowerCase(Locale.ROOT);
        Double word = CARDINALS.get(lower);
        double value = word != null ? word : Double.parseDouble(lower.replace(",", ""));
        return scale == null ? value : value * SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), 1d);
    }

    /** Of a hundred. */
    static double share(String words) {
        return SHARES.getOrDefault(words.toLowerCase(Locale.ROOT).replace('-', ' '), 50d);
    }

    static double multiple(String words) {
        return MULTIPLES.getOrDefault(words.toLowerCase(Locale.ROOT).replace('-', ' '), 2d);
    }
}
