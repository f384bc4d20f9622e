package io.touchstone.vocabulary;

import io.touchstone.contracts.claims.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with their units: digits and words, shares ("one in three" is 33.3 %), multiples ("doubled" is 2 {fold}), how
 * often ("twice a day" is 2 /d), and both ends of a range. Years and numbers within names are no quantities.
 */
final class QuantityReader {

    private static final Pattern SHARE = Cues.compile("\\b(?:(" + Numbers.DIGITS + "|" + Numbers.WORDS
            + ") (?:in|out of)(?: every)? (" + Numbers.DIGITS + "|" + Numbers.WORDS
            + ")\\b(?! (?:weeks?|days?|hours?|months?|years?|minutes?))|(" + Numbers.SHARE + "|up to half of)\\b)");

    private static final Pattern MULTIPLE = Cues.compile("\\b(" + Numbers.MULTIPLE + ")\\b");

    private static final String PER = "(?:a|an|per|each|every)";

    private static final Pattern OFTEN =
            Cues.compile("\\b(?:(?:(" + Numbers.DIGITS + "|" + Numbers.WORDS + ")(?: ?(?:-|–|to|or) ?(" + Numbers.DIGITS
                    + "|" + Numbers.WORDS + "))? times|(once|twice|thrice)(?: or (twice))?)[ -](?:(?:" + PER
                    + " )?(day|week|month|year)\\b|(daily|weekly|monthly|yearly)\\b))");

    private static final Pattern FIGURE = Cues.compile(
            "(?<![\\w.,/-])([$€£])?(" + Numbers.DIGITS + ")(?: ?(?:-|–|—|to|and|or) ?[$€£]?(" + Numbers.DIGITS
                    + ")(?![\\d]))?\\+?(?:[ -](" + Numbers.SCALE + ")\\b|(k)\\b)?(?![.,]?\\d)|\\b(" + Numbers.WORDS
                    + ")(?:(?: to |-|–| or )(" + Numbers.WORDS
                    + "))?(?: (" + Numbers.SCALE + "))?\\b(?=[ -])");

    /** A number after one of these counts or names: type 2, phase 3, week 6. */
    private static final Pattern NAMED = Cues.compile(
            "\\b(?:type|phase|stage|grade|level|schedule|week|weeks|day|month|visit|step|number|no|figure|table|part|section|chapter|covid|version|omega|receptor|class)[ .-]*$");

    private static final Pattern AGED = Cues.compile(
            "\\b(?:aged?|ages|(?:people|patients|adults|women|men|children|kids|those|anyone|individuals|girls|boys|teens|babies|infants|veterans|athletes|smokers)"
                    + "(?: who are)? (?:aged |ages |between |of )?(?:over|under|above|below|older than|younger than|between|aged|ages)?(?: the age of)?|(?:over|under) (?:the )?age(?: of)?) ?$");
    private static final Pattern AGE_AFTER = Cues.compile(
            "\\s(?:years? (?:of age )?)?(?:and|or) (?:older|over|above|younger|under)\\b|\\s(?:and|or) (?:older|over)\\b");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
    private static final int LOOK_BACK = 40;

    private record Unit(String unit, Pattern pattern, boolean rate) {}

    private static final Pattern RATE =
            Cues.compile("(?: " + PER + " | ?/ ?)(day|d|night|week|wk|month)\\b| (daily|weekly|monthly)\\b(?! dose)");

    private final List<Unit> units = Resource.rows("units.tsv", 3).stream()
            .map(row -> new Unit(
                    row.get(0),
                    Cues.compile("[ \\u00a0-]{0,2}(?:" + row.get(1) + ")"),
                    row.get(2).equals("rate")))
            .toList();

    private record Placed(int start, Quantity quantity) {}

    /** @param matches names found in the text; numbers within them are part of the name */
    List<Quantity> read(String text, List<Words.Word> words, List<Match> matches) {
        if (!Numbers.mayBeIn(words)) {
            return List.of();
        }
        List<Placed> found = new ArrayList<>();
        BitSet taken = new BitSet(text.length());
        matches.stream().filter(m -> m.facet() != Facet.POPULATION).forEach(m -> taken.set(m.start(), m.end()));
        shares(text, taken, found);
        often(text, taken, found);
        multiples(text, taken, found);
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            if (!taken.get(figure.start())) {
                add(text, figure, found);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Placed::start))
                .map(Placed::quantity)
                .toList();
    }

    private static void shares(String text, BitSet taken, List<Placed> found) {
        Matcher share = SHARE.matcher(text);
        while (share.find()) {
            if (taken.get(share.start())) {
                continue;
            }
            double percent;
            if (share.group(3) == null) {
                double of = Numbers.value(share.group(2), null);
                double part = Numbers.value(share.group(1), null);
                if (part > of || of == 0) {
                    continue;
                }
                percent = 100 * part / of;
            } else {
                percent = Numbers.share(share.group(3));
            }
            found.add(new Placed(share.start(), new Quantity(percent, "%", share.group())));
            taken.set(share.start(), share.end());
        }
    }

    private static void often(String text, BitSet taken, List<Placed> found) {
        Matcher often = OFTEN.matcher(text);
        while (often.find()) {
            if (taken.get(often.start())) {
                continue;
            }
            String unit = "/" + period(often.group(5) != null ? often.group(5) : often.group(6));
            if (often.group(1) != null) {
                found.add(new Placed(
                        often.start(), new Quantity(Numbers.value(often.group(1), null), unit, often.group())));
                if (often.group(2) != null) {
                    found.add(new Placed(
                            often.start(), new Quantity(Numbers.value(often.group(2), null), unit, often.group())));
                }
            } else {
                double times = often.group(3).equalsIgnoreCase("once")
                        ? 1
                        : often.group(3).equalsIgnoreCase("twice") ? 2 : 3;
                found.add(new Placed(often.start(), new Quantity(times, unit, often.group())));
                if (often.group(4) != null) {
                    found.add(new Placed(often.start(), new Quantity(2, unit, often.group())));
                }
            }
            taken.set(often.start(), often.end());
        }
    }

    private static String period(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'd', 'n' -> "d";
            case 'w' -> "wk";
            case 'm' -> "mo";
            default -> "a";
        };
    }

    private static void multiples(String text, BitSet taken, List<Placed> found) {
        Matcher multiple = MULTIPLE.matcher(text);
        while (multiple.find()) {
            if (!taken.get(multiple.start())) {
                found.add(new Placed(
                        multiple.start(),
                        new Quantity(Numbers.multiple(multiple.group(1)), "{fold}", multiple.group())));
                taken.set(multiple.start(), multiple.end());
            }
        }
    }

    private void add(String text, Matcher figure, List<Placed> found) {
        boolean digits = figure.group(2) != null;
        String low = digits ? figure.group(2) : figure.group(6);
        String high = digits ? figure.group(3) : figure.group(7);
        String scale = digits ? (figure.group(4) != null ? figure.group(4) : figure.group(5)) : figure.group(8);
        String unit = figure.group(1) != null ? "[" + figure.group(1) + "]" : null;
        String before = text.substring(Math.max(0, figure.start() - LOOK_BACK), figure.start());
        int end = figure.end();
        if (unit == null) {
            Found after = unit(text, end);
            if (after != null) {
                unit = after.unit();
                end = after.end();
            }
        }
        boolean ages = unit == null || unit.equals("a");
        if (ages
                && (AGED.matcher(before).find()
                        || AGE_AFTER
                                .matcher(text)
                                .region(figure.end(), text.length())
                                .lookingAt())) {
            unit = "a{age}";
        }
        boolean name = unit == null
                && (!digits || NAMED.matcher(before).find() || YEAR.matcher(low).matches() && high == null);
        if (name) {
            return;
        }
        String quote = text.substring(figure.start(), end).strip();
        found.add(new Placed(figure.start(), new Quantity(Numbers.value(low, scale), unit, quote)));
        if (high != null) {
            found.add(new Placed(figure.start(), new Quantity(Numbers.value(high, scale), unit, quote)));
        }
    }

    private record Found(String unit, int end) {}

    private @Nullable Found unit(String text, int at) {
        for (Unit candidate : units) {
            Matcher after = candidate.pattern().matcher(text).region(at, text.length());
            after.useTransparentBounds(true);
            if (after.lookingAt()) {
                Matcher rate = RATE.matcher(text).region(after.end(), text.length());
                rate.useTransparentBounds(true);
                if (candidate.rate() && rate.lookingAt()) {
                    String per = rate.group(1) != null ? rate.group(1) : rate.group(2);
                    return new Found(candidate.unit() + "/" + period(per), rate.end());
                }
                return new Found(candidate.unit(), after.end());
            }
        }
        return null;
    }
}
