package io.touchstone.claim.grammar;

import io.touchstone.claim.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Verbs that the tagger takes for nouns or adjectives, told by a list of verbs and by what stands around them. */
final class MistakenVerbs {

    private static final Set<String> AFTER_VERB =
            Set.of("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "ADP", "VERB", "PART");

    private static final Set<String> PARTICLES = Set.of("out", "up", "off", "down", "away");

    private final Set<String> verbs = Set.copyOf(Lexicon.rows("grammar/verbs.txt"));

    /** "Kava relieves anxiety", "statins lower cholesterol": after a noun and before what it can act on. */
    boolean at(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String lower = token.lower();
        if (!token.is("NOUN") && !token.is("ADJ") && !token.is("ADV") && !(i == 0 && token.is("PROPN"))) {
            return false;
        }
        boolean third = lower.endsWith("s")
                && (verbs.contains(lower.substring(0, lower.length() - 1))
                        || (lower.endsWith("es") && verbs.contains(lower.substring(0, lower.length() - 2))));
        boolean base = verbs.contains(lower);
        if (!third && !base) {
            return false;
        }
        boolean object =
                i + 1 < tokens.size() && AFTER_VERB.contains(tokens.get(i + 1).tag());
        if (i == 0) {
            return third && object && !tokens.get(1).is("ADP") && !tokens.get(1).is("VERB");
        }
        Token before = tokens.get(i - 1);
        boolean joined = before.is("CCONJ") || before.comma() || before.is("ADV");
        boolean verbBefore = false;
        boolean verbInClause = false;
        for (int j = 0; j < i; j++) {
            Token earlier = tokens.get(j);
            boolean verb = earlier.verb() && !earlier.lower().endsWith("ing");
            boolean boundary = (earlier.is("PUNCT") && !earlier.form().equals("-"))
                    || earlier.is("SCONJ")
                    || earlier.lower().equals("that")
                    || (earlier.is("CCONJ") && j > 0 && tokens.get(j - 1).comma());
            verbInClause = !boundary && (verbInClause || verb);
            verbBefore |= verb;
        }
        if (third) {
            boolean subject = before.noun() || before.is("NUM");
            boolean acts = object
                    && (!tokens.get(i + 1).is("ADP")
                            || PARTICLES.contains(tokens.get(i + 1).lower()));
            return (object && subject && !before.lower().endsWith("s") && !verbInClause)
                    || (object && before.is("PRON"))
                    || (object
                            && before.is("ADJ")
                            && !verbInClause
                            && (acts || i == 1 || tokens.get(0).is("DET")))
                    || (acts && joined && (verbBefore || before.is("ADV")));
        }
        boolean plural = before.noun()
                && (before.lower().endsWith("s")
                        || (i > 2
                                && tokens.get(i - 2).is("CCONJ")
                                && tokens.get(i - 3).noun()));
        return object && !verbBefore && plural && !tokens.get(i + 1).verb();
    }
}
