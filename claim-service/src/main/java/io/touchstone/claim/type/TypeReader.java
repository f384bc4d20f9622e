package io.touchstone.claim.type;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.claims.ClaimType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the type of a claim by the ordered rules of {@code type/rules.tsv}: the first that matches. Thread-safe. */
public final class TypeReader {

    private record Rule(ClaimType type, Pattern pattern) {}

    private final List<Rule> rules = Lexicon.load("type/rules.tsv").entries().stream()
            .map(entry -> new Rule(ClaimType.valueOf(entry.name().toUpperCase(Locale.ROOT)), entry.pattern()))
            .toList();

    /** The type of a statement; {@code OTHER} when no rule knows it. */
    public ClaimType read(String text) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(text).find())
                .map(Rule::type)
                .findFirst()
                .orElse(ClaimType.OTHER);
    }
}
