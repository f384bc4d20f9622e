package io.touchstone.vocabulary;

import io.touchstone.contracts.claims.Frame.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says an intervention does: ordered patterns, and for more or less of something, whether that is wanted. */
final class DirectionReader {

    private enum Effect {
        NOT_APPROVED_FOR,
        APPROVED_FOR,
        EQUAL,
        NO_EFFECT,
        WORSENS,
        IMPROVES,
        CAUSES,
        IS,
        UP,
        DOWN
    }

    private record Rule(Effect effect, Pattern pattern) {}

    private static final Pattern NEGATION = Cues.compile(
            "(?:\\b(?:not(?! only)|never|cannot|neither|hardly|fails? to|failed to|unable to)|n[’']t)(?:\\s+\\w+){0,3}\\s*$|\\bno (?:\\w+ ){0,4}$");

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final Map<String, Integer> valence = new HashMap<>();

    DirectionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rules = Resource.rows("directions.tsv", 2).stream()
                .map(row -> new Rule(Effect.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Cues.compile(row.get(1))))
                .toList();
        for (List<String> row : Resource.rows("valence.tsv", 2)) {
            valence.put(row.get(0), row.get(1).equals("+") ? 1 : row.get(1).equals("-") ? -1 : 0);
        }
    }

    /** @param effects conditions and outcomes that the text names, by position */
    Direction read(String text, List<Match> effects) {
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text);
            if (matcher.find()) {
                return direction(rule.effect(), text, matcher, effects);
            }
        }
        return Direction.UNSTATED;
    }

    private Direction direction(Effect effect, String text, Matcher at, List<Match> effects) {
        boolean negated = NEGATION.matcher(text.substring(Math.max(0, at.start() - 60), at.start()))
                .find();
        return switch (effect) {
            case NOT_APPROVED_FOR -> Direction.NOT_APPROVED_FOR;
            case APPROVED_FOR -> Direction.APPROVED_FOR;
            case EQUAL -> Direction.EQUAL;
            case NO_EFFECT -> Direction.NO_EFFECT;
            case IS -> Direction.IS;
            case WORSENS -> negated ? Direction.NO_EFFECT : Direction.WORSENS;
            case IMPROVES -> negated ? Direction.NO_EFFECT : Direction.IMPROVES;
            case CAUSES -> negated ? Direction.NO_EFFECT : Direction.CAUSES;
            case UP -> negated ? Direction.NO_EFFECT : change(1, at, effects);
            case DOWN -> negated ? Direction.NO_EFFECT : change(-1, at, effects);
        };
    }

    private Direction change(int sign, Matcher at, List<Match> effects) {
        Match object = effects.stream()
                .filter(m -> m.end() > at.start())
                .findFirst()
                .or(() -> effects.stream().reduce((first, last) -> last))
                .orElse(null);
        if (object == null) {
            return Direction.CAUSES;
        }
        int good = sign * valenceOf(object);
        if (good == 0) {
            return Direction.CAUSES;
        }
        if (good < 0 && vocabulary.isA(object.id(), "safety-outcome")) {
            return Direction.CAUSES;
        }
        return good > 0 ? Direction.IMPROVES : Direction.WORSENS;
    }

    private int valenceOf(Match effect) {
        Integer own = valence.get(effect.id());
        if (own != null) {
            return own;
        }
        return valence.entrySet().stream()
                .filter(entry -> vocabulary.isA(effect.id(), entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(-1);
    }
}
