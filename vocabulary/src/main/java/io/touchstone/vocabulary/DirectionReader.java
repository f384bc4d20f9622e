package io.touchstone.vocabulary;

import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.vocabulary.CueLexicon.Cue;
import io.touchstone.vocabulary.CueLexicon.Effect;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says an intervention does. Its cues are read in order: approvals first, then comparisons that end even,
 * then the first strong cue, the first weak one, and last a bare "is".
 */
final class DirectionReader {

    /** How many words after "leads to" the change may stand that it leads to. */
    private static final int LINK_REACH = 8;
    /** How many words after "reduces" the thing that is reduced may stand. */
    private static final int OBJECT_REACH = 10;

    private static final Set<Effect> NEVER_DECIDES =
            Set.of(Effect.NEGATION, Effect.PLAIN, Effect.BREAK, Effect.IS, Effect.NOTHING);
    private static final Set<Effect> CHANGES =
            Set.of(Effect.UP, Effect.DOWN, Effect.GAIN, Effect.SPARE, Effect.IMPROVES, Effect.WORSENS, Effect.NOTHING);
    private static final Set<Effect> OF_AMOUNT = Set.of(Effect.UP, Effect.DOWN, Effect.GAIN, Effect.SPARE);

    private final Vocabulary vocabulary;
    private final CueLexicon lexicon = new CueLexicon("directions.tsv");
    private final Valence valence;

    DirectionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.valence = new Valence(vocabulary);
    }

    /** @param apart words that say with what it is compared; cues in there are of the other treatment */
    Direction read(String text, List<Words.Word> words, List<Match> matches, @Nullable Span apart) {
        return new Reading(text, words, matches, apart).direction();
    }

    private final class Reading {

        private final String text;
        private final List<Words.Word> words;
        private final List<Match> effects;
        private final List<Cue> cues;
        private final Clauses clauses;

        Reading(String text, List<Words.Word> words, List<Match> matches, @Nullable Span apart) {
            this.text = text;
            this.words = words;
            this.effects = matches.stream()
                    .filter(m -> m.facet() == Facet.CONDITION || m.facet() == Facet.OUTCOME)
                    .filter(m -> apart == null || !apart.holds(m))
                    .toList();
            this.cues = lexicon.find(words).stream()
                    .filter(cue -> apart == null || !apart.holds(start(cue), end(cue)))
                    .filter(cue -> matches.stream().noneMatch(match -> hides(match, cue)))
                    .toList();
            this.clauses = new Clauses(words, cues);
        }

        Direction direction() {
            return Stream.of(approval(), even(), strong(), weak(), bare())
                    .filter(direction -> direction != null)
                    .findFirst()
                    .orElse(Direction.UNSTATED);
        }

        /** "Heart failure" fails nothing and a "pain reliever" need not relieve; but "increased blood pressure" rises. */
        private boolean hides(Match match, Cue cue) {
            if (match.start() > start(cue)
                    || match.end() < end(cue)
                    || cue.effect() == Effect.BREAK
                    || cue.effect() == Effect.PLAIN) {
                return false;
            }
            return switch (match.facet()) {
                case INTERVENTION -> true;
                case CONDITION, OUTCOME -> {
                    boolean whole = match.start() == start(cue) && match.end() == end(cue);
                    yield !whole && (valence.ofName(text, match) != null || !OF_AMOUNT.contains(cue.effect()));
                }
                case ROUTE, REGULATOR, POPULATION -> false;
            };
        }

        private @Nullable Direction approval() {
            for (Cue cue : cues) {
                if (cue.effect() == Effect.NOT_APPROVED) {
                    return Direction.NOT_APPROVED_FOR;
                }
                if (cue.effect() == Effect.APPROVED) {
                    return clauses.negated(cue) ? Direction.NOT_APPROVED_FOR : Direction.APPROVED_FOR;
                }
            }
            return null;
        }

        private @Nullable Direction even() {
            for (Cue cue : cues) {
                boolean amount = cue.to() < words.size()
                        && Character.isDigit(words.get(cue.to()).form().charAt(0));
                if (cue.effect() == Effect.EQUAL && !amount) {
                    return clauses.negated(cue) ? Direction.WORSENS : Direction.EQUAL;
                }
                if (cue.effect() == Effect.NO_EFFECT && cue.strong()) {
                    return Direction.NO_EFFECT;
                }
            }
            return null;
        }

        private @Nullable Direction strong() {
            for (int i = 0; i < cues.size(); i++) {
                Cue cue = cues.get(i);
                if (cue.effect() == Effect.EQUAL) {
                    continue;
                }
                boolean negated = clauses.negated(cue);
                boolean decides = cue.strong() && !NEVER_DECIDES.contains(cue.effect());
                if (negated && (decides || cue.effect() == Effect.NOTHING || !NEVER_DECIDES.contains(cue.effect()))) {
                    boolean unsafe = cue.effect() == Effect.NO_EFFECT;
                    if (unsafe) {
                        continue;
                    }
                    return Direction.NO_EFFECT;
                }
                if (decides) {
                    Cue said =
                            cue.effect() == Effect.LINK ? linked(i) : cue.effect() == Effect.CAUSES ? amount(i) : cue;
                    if (said != null) {
                        return clauses.negated(said) || said.effect() == Effect.NOTHING
                                ? Direction.NO_EFFECT
                                : direction(said);
                    }
                }
            }
            return null;
        }

        private @Nullable Direction weak() {
            for (Cue cue : cues) {
                if (cue.strong() || NEVER_DECIDES.contains(cue.effect())) {
                    continue;
                }
                if (cue.effect() == Effect.NO_EFFECT) {
                    return clauses.negated(cue) ? Direction.CAUSES : Direction.NO_EFFECT;
                }
                return direction(cue);
            }
            for (Match match : effects) {
                Integer sign = valence.ofName(text, match);
                if (sign != null && sign > 0) {
                    return Direction.IMPROVES;
                }
            }
            return null;
        }

        private @Nullable Direction bare() {
            return cues.stream().anyMatch(cue -> cue.effect() == Effect.IS || cue.effect() == Effect.LINK)
                    ? Direction.IS
                    : null;
        }

        /** What "leads to" or "shows" leads to or shows; absent when it names neither a change nor an effect. */
        private @Nullable Cue linked(int link) {
            Cue from = cues.get(link);
            for (int i = link + 1; i < cues.size(); i++) {
                Cue cue = cues.get(i);
                if (cue.from() - from.to() > LINK_REACH || !clauses.together(from, cue)) {
                    break;
                }
                if (CHANGES.contains(cue.effect()) && (cue.effect() != Effect.NOTHING || clauses.negated(cue))) {
                    return cue;
                }
                if (cue.effect() == Effect.CAUSES) {
                    return cue;
                }
            }
            return object(from) == null ? null : new Cue(Effect.CAUSES, true, from.from(), from.to());
        }

        /** "Causes fewer side effects" spares them. */
        private Cue amount(int causes) {
            Cue cue = cues.get(causes);
            Cue next = causes + 1 < cues.size() ? cues.get(causes + 1) : cue;
            return OF_AMOUNT.contains(next.effect()) && next.from() == cue.to() ? next : cue;
        }

        private Direction direction(Cue cue) {
            return switch (cue.effect()) {
                case IMPROVES -> Direction.IMPROVES;
                case WORSENS -> Direction.WORSENS;
                case UP -> change(1, cue, Direction.CAUSES);
                case DOWN -> change(-1, cue, Direction.CAUSES);
                case GAIN -> change(1, cue, Direction.IMPROVES);
                case SPARE -> change(-1, cue, Direction.IMPROVES);
                case CAUSES, LINK -> caused(cue);
                case EQUAL -> Direction.EQUAL;
                case NO_EFFECT, NOTHING -> Direction.NO_EFFECT;
                case APPROVED -> Direction.APPROVED_FOR;
                case NOT_APPROVED -> Direction.NOT_APPROVED_FOR;
                case NEGATION, PLAIN, BREAK, IS -> Direction.IS;
            };
        }

        private Direction change(int sign, Cue cue, Direction ofUnknown) {
            Match object = object(cue);
            if (object == null) {
                return ofUnknown;
            }
            int good = sign * valence.of(text, object);
            if (good == 0 || good < 0 && vocabulary.isA(object.id(), "safety-outcome")) {
                return Direction.CAUSES;
            }
            return good > 0 ? Direction.IMPROVES : Direction.WORSENS;
        }

        /** To bring about what is wanted is to improve. */
        private Direction caused(Cue cue) {
            Match object = object(cue);
            boolean wanted =
                    object != null && valence.of(text, object) > 0 && !vocabulary.isA(object.id(), "mechanism-outcome");
            return wanted ? Direction.IMPROVES : Direction.CAUSES;
        }

        /** The thing that follows, else the last one before ("cravings dropped"). */
        private @Nullable Match object(Cue cue) {
            Match before = null;
            for (Match match : effects) {
                if (match.end() > start(cue)) {
                    int reach = Math.min(words.size() - 1, cue.to() + OBJECT_REACH);
                    return match.start() <= words.get(reach).end() || before == null ? match : before;
                }
                before = match;
            }
            return before;
        }

        private int start(Cue cue) {
            return words.get(cue.from()).start();
        }

        private int end(Cue cue) {
            return words.get(cue.to() - 1).end();
        }
    }
}
