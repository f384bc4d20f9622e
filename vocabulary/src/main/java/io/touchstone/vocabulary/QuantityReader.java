package io.touchstone.vocabulary;

import io.touchstone.contracts.claims.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with their units, as digits, as words, as shares ("one in three"), as ranges (both ends). */
final class QuantityReader {

    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("one", 1d),
            Map.entry("two", 2d),
            Map.entry("three", 3d),
            Map.entry("four", 4d),
            Map.entry("five", 5d),
            Map.entry("six", 6d),
            Map.entry("seven", 7d),
            Map.entry("eight", 8d),
            Map.entry("nine", 9d),
            Map.entry("ten", 10d),
            Map.entry("twelve", 12d),
            Map.entry("twenty", 20d),
            Map.entry("half", .5));

    private static final Map<String, Double> SCALES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "k", 1e3);

    private static final Map<String, Double> SHARES = new HashMap<>(Map.of(
            "half of", 50d,
            "two thirds of", 200d / 3,
            "two thirds", 200d / 3,
            "one third of", 100d / 3,
            "one third", 100d / 3,
            "a third of", 100d / 3,
            "three quarters of", 75d,
            "a quarter of", 25d,
            "one quarter of", 25d));

    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?";
    private static final String WORD = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty";

    private static final Pattern SHARE = Cues.compile(
            "\\b(?:(" + NUMBER + "|" + WORD + ") (?:in|out of)(?: every)? (" + NUMBER + "|" + WORD
                    + ")\\b(?! (?:weeks?|days?|hours?|months?|years?|minutes?))"
                    + "|(half of|two[ -]thirds(?: of)?|one[ -]third(?: of)?|a third of|three[ -]quarters of|a quarter of|one[ -]quarter of)\\b)");

    private static final Pattern FIGURE = Cues.compile("(?<![\\w.,-])([$€£])?(" + NUMBER
            + ")(?: ?(?:-|–|—|to) ?(" + NUMBER + "))?\\+?(?: (hundred|thousand|million|billion)\\b|(k)\\b)?"
            + "|\\b(" + WORD + ")(?:(?: to |-|–)(" + WORD + "))?(?: (hundred|thousand|million|billion))?\\b(?=[ -])");

    private record Unit(String unit, Pattern pattern) {}

    private final List<Unit> units = Resource.rows("units.tsv", 2).stream()
            .map(row -> new Unit(row.get(0), Cues.compile("[ \\u00a0-]{0,2}(?:" + row.get(1) + ")")))
            .toList();

    List<Quantity> read(String text) {
        List<Quantity> found = new ArrayList<>();
        Matcher share = SHARE.matcher(text);
        boolean[] taken = new boolean[text.length() + 1];
        while (share.find()) {
            double percent = share.group(3) != null
                    ? SHARES.getOrDefault(
                            share.group(3).toLowerCase(Locale.ROOT).replace('-', ' '), 50d)
                    : 100 * value(share.group(1), null) / Math.max(1, value(share.group(2), null));
            found.add(new Quantity(percent, "%", share.group()));
            taken[share.start()] = true;
            java.util.Arrays.fill(taken, share.start(), share.end(), true);
        }
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            if (!taken[figure.start()]) {
                add(text, figure, found);
            }
        }
        return found;
    }

    private void add(String text, Matcher figure, List<Quantity> found) {
        boolean digits = figure.group(2) != null;
        String low = digits ? figure.group(2) : figure.group(6);
        String high = digits ? figure.group(3) : figure.group(7);
        String scale = digits ? (figure.group(4) != null ? figure.group(4) : figure.group(5)) : figure.group(8);
        String unit = figure.group(1) != null ? "[" + figure.group(1) + "]" : null;
        int end = figure.end();
        if (unit == null) {
            for (Unit candidate : units) {
                Matcher after = candidate.pattern().matcher(text).region(figure.end(), text.length());
                after.useTransparentBounds(true);
                if (after.lookingAt()) {
                    unit = candidate.unit();
                    end = after.end();
                    break;
                }
            }
        }
        if (unit == null && !digits) {
            // "one" without a unit is rarely a number.
            return;
        }
        String quote = text.substring(figure.start(), end).strip();
        found.add(new Quantity(value(low, scale), unit, quote));
        if (high != null) {
            found.add(new Quantity(value(high, scale), unit, quote));
        }
    }

    private static double value(String number, @Nullable String scale) {
        String lower = number.toLowerCase(Locale.ROOT);
        Double word = WORDS.get(lower);
        double value = word != null ? word : Double.parseDouble(lower.replace(",", ""));
        return scale == null ? value : value * SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), 1d);
    }
}
