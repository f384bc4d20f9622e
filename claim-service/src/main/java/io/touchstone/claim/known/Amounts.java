package io.touchstone.claim.known;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.claims.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Quantities in one unit of their kind, so that 60 mg and 0.06 g are equal; the factors are in {@code known/units.tsv}. */
final class Amounts {

    private static final MathContext DIGITS = new MathContext(4);
    private static final Pattern FIGURES = Pattern.compile(
            "(?i)[\\d.,]*\\d|[$€£%+]|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|hundred|thousand|million|billion)\\b");

    private record Factor(String unit, double factor) {}

    private final Map<String, Factor> factors = new HashMap<>();

    Amounts() {
        for (String row : Lexicon.rows("known/units.tsv")) {
            String[] cells = row.split("\t", -1);
            factors.put(cells[0], new Factor(cells[1], Double.parseDouble(cells[2])));
        }
    }

    /** The amounts, sorted, for comparing. */
    List<String> of(List<Quantity> quantities) {
        List<String> amounts = new ArrayList<>();
        for (Quantity quantity : quantities) {
            String unit = quantity.unit() == null ? "" : quantity.unit();
            Factor factor = factors.getOrDefault(unit, new Factor(unit, 1));
            String value = BigDecimal.valueOf(quantity.value() * factor.factor())
                    .round(DIGITS)
                    .stripTrailingZeros()
                    .toPlainString();
            amounts.add(factor.unit().isEmpty() ? value : value + " " + factor.unit());
        }
        amounts.sort(null);
        return amounts;
    }

    /** The text without the figures of these quantities; their other words stay. */
    String without(String text, List<Quantity> quantities) {
        String rest = text;
        for (Quantity quantity : quantities) {
            int at = rest.indexOf(quantity.quote());
            if (at >= 0) {
                boolean share = "%".equals(quantity.unit())
                        && !quantity.quote().contains("%")
                        && !quantity.quote().contains("percent")
                        && !quantity.quote().contains("per cent");
                String words = share ? " " : FIGURES.matcher(quantity.quote()).replaceAll(" ");
                rest = rest.substring(0, at) + " " + words + " "
                        + rest.substring(at + quantity.quote().length());
            }
        }
        return rest;
    }
}
