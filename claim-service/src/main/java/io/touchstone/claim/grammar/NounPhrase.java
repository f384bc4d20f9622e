package io.touchstone.claim.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A noun with what stands before it: "the usual dose".
 *
 * @param first index of its first token
 * @param last index of its noun
 */
public record NounPhrase(int first, int last) {

    private static final Set<String> BEFORE = Set.of("DET", "ADJ", "NUM", "NOUN", "PROPN");

    /** The noun phrases of a sentence in its order; none within another. */
    public static List<NounPhrase> of(List<Token> tokens) {
        List<NounPhrase> phrases = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = at;
            int noun = -1;
            while (end < tokens.size() && part(tokens, end, at)) {
                if (tokens.get(end).noun()) {
                    noun = end;
                }
                end++;
            }
            if (noun >= 0) {
                phrases.add(new NounPhrase(at, noun));
                at = noun + 1;
            } else {
                at = Math.max(end, at + 1);
            }
        }
        return phrases;
    }

    private static boolean part(List<Token> tokens, int i, int from) {
        Token token = tokens.get(i);
        if (token.is("DET") && i > from) {
            return false;
        }
        if (hyphen(tokens, i)) {
            return true;
        }
        // After a hyphen anything goes: "ketamine-assisted psychotherapy".
        return BEFORE.contains(token.tag()) || possessive(token, i, from) || (i > from && hyphen(tokens, i - 1));
    }

    private static boolean possessive(Token token, int i, int from) {
        return (token.is("PRON")
                        && i == from
                        && Set.of("its", "their", "his", "her", "our", "your", "my")
                                .contains(token.lower()))
                || (i > from && Set.of("'s", "’s").contains(token.lower()));
    }

    private static boolean hyphen(List<Token> tokens, int i) {
        return tokens.get(i).form().equals("-")
                && i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).end() == tokens.get(i).start()
                && tokens.get(i).end() == tokens.get(i + 1).start();
    }
}
