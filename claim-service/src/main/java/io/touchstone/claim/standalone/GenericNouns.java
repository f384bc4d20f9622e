package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "This treatment", "the drug in question", "such infusions", "a course of injections", "the latter". */
final class GenericNouns implements Resolver {

    private static final Pattern ORDER =
            Pattern.compile("(?i)\\bthe (former|latter)\\b(?! (?:drugs?|treatments?|group|case|part)\\b)");
    private static final Pattern DELIVERY =
            Pattern.compile("(?i).*\\b(infusions|injections|sessions|tablets|capsules|pills|gummies|drops)$");
    private static final Pattern DEMONSTRATIVE = Pattern.compile("(?i)^(?:this|that|these|such).*");
    /** "..., though the approach is untested": what is done, not what is given; at the start it is what was told of. */
    private static final Pattern ACTION =
            Pattern.compile("the (?:approach|method|technique|practice|combination)(?:e?s)?");

    private static final Set<String> KINDS =
            Set.of("drug", "supplement", "device", "procedure", "diet", "lifestyle", "psychotherapy");

    private final Vocabulary vocabulary;
    private final Tagger tagger;
    private final Pattern generic;
    private final Pattern course;
    private final Pattern pointing;
    private final Lexicon nouns = Lexicon.load("standalone/generic.tsv");

    GenericNouns(Vocabulary vocabulary, Tagger tagger, Lexicon references) {
        this.tagger = tagger;
        this.vocabulary = vocabulary;
        this.generic = references.named("generic").getFirst();
        this.pointing = references.named("pointing").getFirst();
        this.course = references.named("course").getFirst();
    }

    @Override
    public Statement resolve(Statement statement, Context context) {
        String text = statement.text();
        Matcher order = ORDER.matcher(text);
        if (order.find()) {
            return order(statement, order, context);
        }
        Matcher pointed = pointing.matcher(text);
        if (pointed.find()) {
            return saidBefore(text.substring(0, pointed.start()), context)
                    ? statement
                    : pointed(statement, pointed, context);
        }
        Matcher such = generic.matcher(text);
        while (such.find()) {
            if (!saidBefore(text.substring(0, such.start()), context)
                    && !modifies(text, such.end(1))
                    && !action(such)) {
                return put(statement, such, context);
            }
        }
        Matcher treatment = course.matcher(text);
        if (treatment.find() && !context.names(text)) {
            return context.treatment()
                    .map(named -> statement.with(Wording.replace(
                            text, treatment.start(1), treatment.end(1), before(named, treatment.group(1)))))
                    .orElseGet(statement::unclear);
        }
        return statement;
    }

    private static boolean saidBefore(String before, Context context) {
        return context.names(before);
    }

    /** "The injection site": it stands before another noun. */
    private boolean modifies(String text, int end) {
        return tagger.tag(text).stream()
                .filter(token -> token.start() == end + 1)
                .anyMatch(Token::noun);
    }

    private static boolean action(Matcher such) {
        return such.start(1) > 0 && ACTION.matcher(such.group(1)).matches();
    }

    private static Statement order(Statement statement, Matcher order, Context context) {
        // Both may stand in the same words.
        List<Referent> two = context.two();
        if (statement.text().substring(0, order.start()).contains(" and ") && order.start() > 20) {
            return statement;
        }
        if (two.size() != 2) {
            return statement.unclear();
        }
        Referent meant = order.group(1).equalsIgnoreCase("former") ? two.getFirst() : two.getLast();
        return statement.with(Wording.replace(statement.text(), order.start(), order.end(), meant.words()));
    }

    /** Like "this drug", or the only treatment that was named. */
    private Statement pointed(Statement statement, Matcher pointed, Context context) {
        String text = statement.text();
        String rest = text.substring(pointed.end(1));
        return context.treatment()
                .or(() -> Choice.only(context.treatments()))
                .filter(named -> fits(pointed.group(1), named) && !Mentioned.in(rest, named))
                .map(named -> statement.with(Wording.replace(text, pointed.start(1), pointed.end(1), named.words())))
                .orElseGet(statement::unclear);
    }

    /** What else "this therapy" can be when the sentence names what was named last: the last that is called one. */
    private Optional<Referent> called(String noun, String rest, Context context) {
        String one = singular(noun);
        return context.treatments().stream()
                .filter(named -> named.words().toLowerCase(Locale.ROOT).contains(one))
                .filter(named -> !Mentioned.in(rest, named))
                .findFirst();
    }

    private Statement put(Statement statement, Matcher such, Context context) {
        String text = statement.text();
        String words = such.group(1);
        boolean demonstrative = DEMONSTRATIVE.matcher(words).matches();
        Matcher delivery = DELIVERY.matcher(words);
        boolean several = Wording.isPlural(words.replaceFirst(" (?i:in question|itself)", ""));
        Optional<Referent> meant =
                several && !delivery.matches() ? context.plural(Referent.Kind.TREATMENT) : context.treatment();
        if (meant.isEmpty() && several) {
            meant = context.plural(null).filter(r -> r.is(Referent.Kind.TREATMENT));
        }
        meant = meant.filter(referent -> fits(words, referent));
        String rest = text.substring(such.end(1));
        if (meant.filter(referent -> Mentioned.in(rest, referent)).isPresent()) {
            meant = called(last(words), rest, context);
        }
        if (meant.isEmpty()) {
            return demonstrative || such.start() < 4 ? statement.unclear() : statement;
        }
        String put = delivery.matches()
                ? before(meant.get(), delivery.group(1))
                : meant.get().words();
        return statement.with(Wording.replace(text, such.start(1), such.end(1), put));
    }

    /** A device is no "drug". What the vocabulary does not know may be anything. */
    private boolean fits(String words, Referent referent) {
        String noun = last(words);
        boolean concrete = nouns.named("same").stream()
                .anyMatch(pattern -> pattern.matcher(noun).matches());
        if (concrete) {
            String one = singular(noun);
            return referent.words().toLowerCase(Locale.ROOT).contains(one);
        }
        Set<String> kinds = kinds(referent);
        return kinds.isEmpty()
                || nouns.entries().stream()
                        .filter(entry -> entry.pattern().matcher(noun).matches())
                        .allMatch(entry ->
                                Set.of(entry.name().split(",")).stream().anyMatch(kinds::contains));
    }

    private Set<String> kinds(Referent referent) {
        return KINDS.stream()
                .filter(kind -> vocabulary.isA(referent.id(), kind))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String singular(String noun) {
        return noun.toLowerCase(Locale.ROOT).replaceFirst("ies$", "y").replaceFirst("s$", "");
    }

    private static String last(String words) {
        String plain = words.replaceFirst(" (?i:in question|itself)", "");
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }

    static String before(Referent named, String noun) {
        return named.words().matches(".*(?:therapy|treatment|psychotherapy|infusions?|injections?)")
                ? named.words()
                : named.words() + " " + noun;
    }
}
