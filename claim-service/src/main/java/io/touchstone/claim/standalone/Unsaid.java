package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.Clause;
import io.touchstone.claim.grammar.NounPhrase;
import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The treatment that goes without saying on its own page: "patients saw relief" (with what), "a low dose" (of what),
 * "each session", "relief can come within hours" (from what, with what).
 */
final class Unsaid implements Resolver {

    private static final Pattern BRIDGE = Pattern.compile(
            "(?i)\\b(?:doses?|dosage|side.effects?|adverse|effects?|benefits?|prescriptions?|overdose|exposures?|sessions?|infusions?|injections?|tablets?|capsules?|lozenges?|gummies|patches|implants?|pills?|drops|powders?|sprays?|relief|improvements?|remission|results?|gains?|recovery)\\b");
    private static final int REACH = 5;

    private final Tagger tagger;
    private final List<Pattern> implied;
    private final Lexicon bridges = Lexicon.load("standalone/bridges.tsv");

    Unsaid(Tagger tagger, Lexicon references) {
        this.tagger = tagger;
        this.implied = references.named("implied");
    }

    @Override
    public Statement resolve(Statement statement, Context context) {
        String text = statement.text();
        Matcher compared = Reader.COMPARED.matcher(text);
        int end = compared.find() ? compared.start() : text.length();
        String own = text.substring(0, end);
        if (statement.ambiguous() || context.names(own) || mentionsGeneric(own)) {
            return statement;
        }
        if (implied.stream().anyMatch(pattern -> pattern.matcher(own).find())) {
            return context.treatment()
                    .map(named -> statement.with(append(text, end, " with " + named.words())))
                    .orElseGet(statement::unclear);
        }
        return BRIDGE.matcher(own).find() ? bridged(statement, end, context) : statement;
    }

    private static boolean mentionsGeneric(String own) {
        return own.matches("(?i).*\\b(?:placebo|dummy|sham)\\b.*");
    }

    private Statement bridged(Statement statement, int end, Context context) {
        Optional<Referent> topic = context.treatment();
        String text = statement.text();
        List<Token> tokens = tagger.tag(text);
        Optional<Clause> clause = Clause.of(tokens, NounPhrase.of(tokens));
        if (topic.isEmpty() || clause.isEmpty() || clause.get().first() > REACH) {
            return statement;
        }
        int noun = clause.get().noun();
        Token head = tokens.get(noun);
        String name = noun > 0
                        && head.lower().matches("effects?|events?|reactions?")
                        && tokens.get(noun - 1).lower().matches("side|adverse")
                ? tokens.get(noun - 1).lower() + " " + head.lower()
                : head.lower();
        boolean of = noun + 1 < tokens.size()
                && tokens.get(noun + 1).is("ADP")
                && tokens.get(noun + 1).lower().matches("of|to|from|with|on");
        boolean qualified = noun > 0 && tokens.get(noun - 1).noun() && !name.contains(" ");
        if (qualified || (noun + 1 < tokens.size() && tokens.get(noun + 1).noun())) {
            return statement;
        }
        for (Lexicon.Entry bridge : bridges.entries()) {
            if (bridge.pattern().matcher(name).matches()) {
                boolean amount =
                        of && noun + 2 < tokens.size() && tokens.get(noun + 2).is("NUM");
                String how = amount && bridge.name().equals("of") ? "before" : bridge.name();
                return statement.with(joined(how, text, head, of, end, topic.get(), context));
            }
        }
        return statement;
    }

    private static String joined(
            String how, String text, Token head, boolean of, int end, Referent topic, Context context) {
        if (how.equals("before")) {
            return text.substring(0, head.start()).isEmpty()
                    ? Wording.capitalised(topic.words()) + " " + Wording.uncapitalised(text)
                    : Wording.replace(text, head.start(), head.end(), GenericNouns.before(topic, head.form()));
        }
        if (!how.equals("with")) {
            return of ? text : insert(text, head.end(), " " + how + " " + topic.words());
        }
        String with = append(text, end, " with " + topic.words());
        boolean relief = head.lower().equals("relief")
                && !of
                && context.reader().conditions(text).isEmpty();
        return relief
                ? context.headedCondition()
                        .map(condition -> insert(with, head.end(), " from " + condition.words()))
                        .orElse(with)
                : with;
    }

    private static String insert(String text, int at, String words) {
        return text.substring(0, at) + words + text.substring(at);
    }

    private static String append(String text, int end, String words) {
        return end == text.length() ? Wording.append(text, words) : insert(text, end, words);
    }
}
