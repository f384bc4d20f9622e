package io.touchstone.claim.hedge;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.claims.Hedge;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Reads the degree of hedging from the words of {@code hedge/rules.tsv}: words that leave a matter open hedge strongly,
 * and so do two different ones of those that soften by themselves ("research suggests it is likely"). Thread-safe.
 */
public final class HedgeReader {

    private final Lexicon rules = Lexicon.load("hedge/rules.tsv");

    /** The degree of hedging of a statement. */
    public Hedge read(String text) {
        Set<String> softeners = new HashSet<>();
        boolean weak = false;
        for (Lexicon.Entry rule : rules.entries()) {
            Matcher matcher = rule.pattern().matcher(text);
            switch (rule.name()) {
                case "strong" -> {
                    if (matcher.find()) {
                        return Hedge.STRONG;
                    }
                }
                case "weak+" -> {
                    while (matcher.find()) {
                        softeners.add(matcher.group().toLowerCase(Locale.ROOT));
                    }
                }
                case "weak" -> weak |= matcher.find();
                default -> throw new IllegalStateException("hedge/rules.tsv knows no degree " + rule.name());
            }
        }
        if (softeners.size() > 1) {
            return Hedge.STRONG;
        }
        return weak || !softeners.isEmpty() ? Hedge.WEAK : Hedge.NONE;
    }
}
