package io.touchstone.claim.grammar;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The subject of a sentence and the verb that follows it.
 *
 * @param first index of the subject's first token
 * @param noun index of its noun
 * @param last index of its last token: "the use of ketamine in psychotherapy"
 * @param verb index of the first word of the verb
 * @param joined whether it is two or more ("zinc and kava")
 */
public record Clause(int first, int noun, int last, int verb, boolean joined) {

    private static final int REACH = 14;
    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whose");
    private static final Set<String> PREPOSITIONS = Set.of("with", "for", "by", "of", "like", "in", "after", "before");
    private static final Set<String> WITHIN =
            Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "CCONJ", "SYM", "PRON", "ADV");

    /** The first noun phrase, not governed by a preposition or a verb, that a finite verb follows. */
    public static Optional<Clause> of(List<Token> tokens, List<NounPhrase> phrases) {
        for (NounPhrase phrase : phrases) {
            // "Repeated high doses", "side effects": at the start it is no verb that governs.
            boolean start = phrase.first() == 1 && tokens.get(0).is("VERB");
            if (phrase.first() > 0 && !start && governed(tokens.get(phrase.first() - 1))) {
                continue;
            }
            int verb = verbAfter(tokens, phrase.last());
            if (verb < 0) {
                continue;
            }
            int last = verb - 1;
            while (last > phrase.last() && tokens.get(last).is("ADV")) {
                last--;
            }
            boolean joined = false;
            for (int i = phrase.last() + 1; i <= last; i++) {
                joined |= tokens.get(i).is("CCONJ") && tokens.get(i).lower().equals("and");
            }
            return Optional.of(new Clause(phrase.first(), phrase.last(), last, verb, joined));
        }
        return Optional.empty();
    }

    private static boolean governed(Token before) {
        return before.is("ADP")
                || before.is("VERB")
                || before.is("CCONJ")
                || before.form().equals("(");
    }

    private static int verbAfter(List<Token> tokens, int noun) {
        for (int i = noun + 1; i < tokens.size() && i <= noun + REACH; i++) {
            Token token = tokens.get(i);
            if (token.finite()) {
                return i;
            }
            if (RELATIVE.contains(token.lower()) && token.is("PRON")) {
                return -1;
            }
            // The tagger takes some prepositions for conjunctions.
            boolean preposition = token.is("SCONJ") && PREPOSITIONS.contains(token.lower());
            if (!WITHIN.contains(token.tag())
                    && !preposition
                    && !token.comma()
                    && !token.form().equals("-")) {
                return -1;
            }
        }
        return -1;
    }
}
