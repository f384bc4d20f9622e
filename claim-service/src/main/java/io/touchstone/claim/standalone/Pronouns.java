package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.Clause;
import io.touchstone.claim.grammar.NounPhrase;
import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.claim.standalone.Referent.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "It", "its", "they", "their", "both": what stands earlier in the same words, else what was named before. One pronoun of
 * each number is resolved; the others then have it before them.
 */
final class Pronouns implements Resolver {

    private static final Pattern ANY =
            Pattern.compile("(?i)\\b(?:it|its|it[’']s|itself|they|them|their|both|these|those)\\b");
    private static final Set<String> SINGULAR = Set.of("it", "its", "it's", "it’s");
    private static final Set<String> REPORTS =
            Set.of("that", "shown", "show", "shows", "found", "suggests", "suggest", "because", "when", "say", "finds");
    private static final int TIMES = 2;
    private static final int LATE = 3;
    private static final Pattern SHORT = Pattern.compile("[^,]+?(?: [^ ,]+){0,3}");

    private final Tagger tagger;
    private final Nouns nouns;
    private final Sorts sorts;
    private final Cataphora cataphora;
    private final Pattern generic;
    private final List<Pattern> expletives;

    Pronouns(Tagger tagger, Nouns nouns, Lexicon references) {
        this.tagger = tagger;
        this.nouns = nouns;
        this.sorts = new Sorts(references);
        this.cataphora = new Cataphora(nouns);
        this.generic = references.named("generic").getFirst();
        this.expletives = references.named("expletive");
    }

    @Override
    public Statement resolve(Statement statement, Context context) {
        Statement resolved = statement;
        for (int i = 0; i < TIMES; i++) {
            Statement next = ANY.matcher(resolved.text()).find() ? once(resolved, context) : resolved;
            if (next.equals(resolved) || next.ambiguous()) {
                return next;
            }
            resolved = next;
        }
        return resolved;
    }

    private Statement once(Statement statement, Context context) {
        String text = statement.text();
        List<Token> tokens = tagger.tag(text);
        List<NounPhrase> phrases = NounPhrase.of(tokens);
        Optional<Clause> clause = Clause.of(tokens, phrases);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean plural = plural(tokens, i);
            if ((!plural && !SINGULAR.contains(token.lower())) || expletive(text, token)) {
                continue;
            }
            Kind sort = sorts.of(text, token.start(), token.end(), plural);
            if (inside(text, tokens, i, phrases, clause, plural, sort, context)) {
                continue;
            }
            Optional<Referent> meant = plural ? context.plural(sort) : singular(context, sort);
            meant = meant.filter(likely(token, i, sort, context));
            if (meant.filter(named -> Mentioned.in(text.substring(0, token.start()), named))
                    .isPresent()) {
                continue;
            }
            meant = meant.filter(named -> !Mentioned.in(text.substring(token.end()), named));
            return meant.map(referent -> statement.with(put(text, token, referent)))
                    .orElseGet(statement::unclear);
        }
        return statement;
    }

    /** "The drug has run its course": it goes with "the drug", for which a name is put in. */
    private boolean generic(String text, List<Token> tokens, int pronoun, boolean plural) {
        return generic.matcher(text.substring(0, tokens.get(pronoun).start()))
                .results()
                .filter(phrase -> Wording.isPlural(phrase.group(1).toLowerCase(Locale.ROOT)) == plural)
                // "The Drug Enforcement Administration"
                .anyMatch(phrase -> tokens.stream().noneMatch(t -> t.start() == phrase.end(1) + 1 && t.noun()));
    }

    /**
     * A treatment always may be meant. Whatever else was the last subject is meant only by "it" or "they" at the start: a
     * possessive or an object may stand for anything.
     */
    private static Predicate<Referent> likely(Token token, int position, @Nullable Kind sort, Context context) {
        boolean subject = Set.of("it", "they").contains(token.lower());
        boolean starts = subject && (position <= LATE || sort == Kind.TREATMENT);
        boolean possessive = Set.of("its", "their").contains(token.lower());
        return referent -> switch (referent.kind()) {
            case TREATMENT -> true;
            case CONDITION ->
                sort == Kind.CONDITION
                        || starts
                        || (possessive && context.topic().isEmpty());
            case PEOPLE, STUDY -> sort == referent.kind() || starts;
            case OTHER -> starts && SHORT.matcher(referent.words()).matches();
        };
    }

    private static boolean plural(List<Token> tokens, int i) {
        String lower = tokens.get(i).lower();
        boolean bare = i + 1 < tokens.size()
                && (tokens.get(i + 1).verb() || (tokens.get(i + 1).is("ADV") && i == 0));
        return switch (lower) {
            case "they", "them", "their" -> true;
            case "these" -> bare;
            case "both" -> bare && i == 0;
            default -> false;
        };
    }

    private boolean expletive(String text, Token token) {
        return expletives.stream()
                .anyMatch(pattern -> pattern.matcher(text)
                        .region(token.start(), text.length())
                        .lookingAt());
    }

    private static Optional<Referent> singular(Context context, @Nullable Kind sort) {
        if (sort == null) {
            return context.singular();
        }
        Optional<Referent> meant = switch (sort) {
            case TREATMENT -> context.treatment().or(context::unknown);
            case CONDITION -> context.condition();
            case STUDY -> context.study();
            case PEOPLE, OTHER -> context.singular();
        };
        return meant.filter(referent -> !referent.plural());
    }

    /** Whether what it stands for is said before it in the same words. */
    private boolean inside(
            String text,
            List<Token> tokens,
            int pronoun,
            List<NounPhrase> phrases,
            Optional<Clause> clause,
            boolean plural,
            @Nullable Kind sort,
            Context context) {
        int position = tokens.get(pronoun).start();
        if (cataphora.is(text, tokens, pronoun, phrases, plural, sort, context)
                || generic(text, tokens, pronoun, plural)) {
            return true;
        }
        if (opens(tokens, pronoun)) {
            return false;
        }
        int own = object(tokens, pronoun, clause) ? clause.get().noun() : -1;
        int several = 0;
        for (NounPhrase phrase : phrases) {
            Token noun = tokens.get(phrase.last());
            if (noun.end() > position) {
                break;
            }
            String name = text.substring(tokens.get(phrase.first()).start(), noun.end());
            if (phrase.last() == own) {
                continue;
            }
            if (nouns.empty(noun.lower())
                    && !clause.filter(c -> c.noun() == phrase.last()).isPresent()) {
                continue;
            }
            boolean isPlural = Wording.isPlural(noun.lower()) || noun.lower().matches("people|men|women|children|data");
            Kind kind = !context.reader().treatments(name).isEmpty()
                    ? Kind.TREATMENT
                    : !context.reader().conditions(name).isEmpty() ? Kind.CONDITION : nouns.kind(noun.lower());
            boolean subject = clause.filter(c -> c.noun() == phrase.last()).isPresent();
            several++;
            if (plural
                    ? (isPlural || several > 1)
                            && (fitsPlural(kind, sort, subject)
                                    || tokens.get(pronoun).lower().equals("they"))
                    : !isPlural && fits(tokens, pronoun, phrase, kind, sort, subject)) {
                return true;
            }
        }
        return false;
    }

    /** "Unlike LSD, it ...", "First made in 1912, it ...": the subject; nothing is asserted before it. */
    private static boolean opens(List<Token> tokens, int pronoun) {
        boolean subject = pronoun + 1 < tokens.size()
                && Set.of("it", "they").contains(tokens.get(pronoun).lower())
                && (tokens.get(pronoun + 1).verb() || tokens.get(pronoun + 1).is("ADV"));
        return subject
                && tokens.subList(0, pronoun).stream()
                        .noneMatch(t -> t.is("SCONJ")
                                || (t.finite()
                                        && !t.past()
                                        && !t.lower().matches("made|given|taken|used|held|put|seen|known|begun")));
    }

    /** "The agency placed it in ...": not the agency. */
    private static boolean object(List<Token> tokens, int pronoun, Optional<Clause> clause) {
        if (clause.isEmpty()
                || pronoun <= clause.get().verb()
                || !tokens.get(pronoun).lower().matches("it|them")) {
            return false;
        }
        boolean followed =
                pronoun + 1 < tokens.size() && tokens.get(pronoun + 1).finite();
        return !followed
                && tokens.subList(clause.get().verb(), pronoun).stream()
                        .noneMatch(t -> t.is("SCONJ") || t.is("CCONJ") || t.comma());
    }

    private static boolean fitsPlural(Kind kind, @Nullable Kind sort, boolean subject) {
        return sort == null || sort == kind || (sort == Kind.TREATMENT && subject && kind == Kind.OTHER);
    }

    private static boolean fits(
            List<Token> tokens, int pronoun, NounPhrase phrase, Kind kind, @Nullable Kind sort, boolean subject) {
        if (kind == Kind.PEOPLE) {
            return false;
        }
        boolean reported =
                pronoun > 0 && REPORTS.contains(tokens.get(pronoun - 1).lower());
        if (kind == Kind.STUDY) {
            return sort == Kind.STUDY || (sort == null && !reported);
        }
        if (sort != null && sort != Kind.STUDY) {
            return kind == sort || (subject && kind == Kind.OTHER);
        }
        // "In Japan it ...": a place is where, not what.
        boolean introduces = phrase.first() == 1 && tokens.get(0).is("ADP");
        return !introduces;
    }

    private static String put(String text, Token token, Referent referent) {
        String lower = token.lower();
        String words = switch (lower) {
            case "its", "their" -> referent.possessive();
            case "it's", "it’s" -> referent.words() + " is";
            default -> referent.words();
        };
        return Wording.replace(text, token.start(), token.end(), words);
    }
}
