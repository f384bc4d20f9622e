package io.touchstone.claim.standalone;

import io.touchstone.claim.grammar.NounPhrase;
import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.standalone.Referent.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Since it stirs up the immune system, elderberry ...": the pronoun stands for what the main clause begins with. */
final class Cataphora {

    private static final Pattern FRONTED = Pattern.compile(
            "(?i)^\\W*(?:even )?(?:since|because|when|while|whereas|if|as|although|though|once|before|after|until|unless|whether) .*");
    private static final int REACH = 120;

    private final Nouns nouns;

    Cataphora(Nouns nouns) {
        this.nouns = nouns;
    }

    boolean is(
            String text,
            List<Token> tokens,
            int pronoun,
            List<NounPhrase> phrases,
            boolean plural,
            @Nullable Kind sort,
            Context context) {
        int comma = pronoun;
        while (comma < tokens.size() && !tokens.get(comma).comma()) {
            comma++;
        }
        if (comma == tokens.size()
                || tokens.get(comma).start() - tokens.get(pronoun).start() > REACH
                || !FRONTED.matcher(text).matches()) {
            return false;
        }
        int start = comma + 1;
        // By its name alone first: the tagger takes some names for adjectives, and some verbs for nouns.
        return begins(text.substring(tokens.get(comma).end()).strip(), plural, sort, context)
                || phrases.stream()
                        .filter(phrase -> phrase.first() == start)
                        .anyMatch(subject -> takesUp(text, tokens, subject, plural, sort, context));
    }

    private static boolean begins(String words, boolean plural, @Nullable Kind sort, Context context) {
        Kind other = sort == Kind.CONDITION ? Kind.TREATMENT : Kind.CONDITION;
        return Stream.concat(context.reader().treatments(words).stream(), context.reader().conditions(words).stream())
                .filter(named -> sort == null || !named.is(other))
                .filter(named -> named.plural() == plural)
                .anyMatch(named -> words.toLowerCase(Locale.ROOT)
                        .matches("(?s)" + Pattern.quote(named.words().toLowerCase(Locale.ROOT)) + "\\b(?! and\\b).*"));
    }

    /** A treatment or a condition, or a name that nobody knows; not "the effect", "patients" or "sleep". */
    private boolean takesUp(
            String text, List<Token> tokens, NounPhrase subject, boolean plural, @Nullable Kind sort, Context context) {
        Token head = tokens.get(subject.last());
        String words = text.substring(tokens.get(subject.first()).start(), head.end());
        int next = subject.last() + 1;
        boolean joined = next < tokens.size() && tokens.get(next).is("CCONJ");
        boolean several = joined || Wording.isPlural(head.lower());
        if (sort != Kind.CONDITION && several == plural && context.names(words)) {
            return true;
        }
        if (several != plural || (sort != null && sort != Kind.CONDITION)) {
            return false;
        }
        boolean condition = !context.reader().conditions(words).isEmpty();
        Token first = tokens.get(subject.first());
        boolean bare = !first.is("DET") && !first.is("PRON");
        return condition || (sort == null && bare && nouns.sort(head.lower()).isEmpty());
    }
}
