package io.touchstone.claim.type;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the type of a claim by the ordered rules of {@code type/rules.tsv}; where none matches, by what its frame is about.
 * Thread-safe.
 */
public final class TypeReader {

    private record Rule(ClaimType type, Pattern pattern) {}

    private final Vocabulary vocabulary;
    private final List<Rule> rules = Lexicon.load("type/rules.tsv").entries().stream()
            .map(entry -> new Rule(ClaimType.valueOf(entry.name().toUpperCase(Locale.ROOT)), entry.pattern()))
            .toList();

    public TypeReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The type of a statement; {@code OTHER} when nothing tells it.
     *
     * @param frame of the statement
     */
    public ClaimType read(String text, Frame frame) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(text).find())
                .map(Rule::type)
                .findFirst()
                .orElseGet(() -> ofFrame(frame));
    }

    private ClaimType ofFrame(Frame frame) {
        if (about(frame, "safety-outcome")) {
            return ClaimType.SAFETY;
        }
        if (about(frame, "mechanism-outcome")) {
            return ClaimType.MECHANISM;
        }
        boolean doesSomething =
                !frame.interventions().isEmpty() && !frame.conditions().isEmpty();
        return doesSomething ? ClaimType.EFFICACY : ClaimType.OTHER;
    }

    private boolean about(Frame frame, String kind) {
        return frame.conditions().stream().anyMatch(id -> vocabulary.isA(id, kind));
    }
}
