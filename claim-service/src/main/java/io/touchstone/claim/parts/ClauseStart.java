package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Token;
import java.util.Set;

/** Tells whether what follows a join could be a sentence by itself. */
final class ClauseStart {

    private static final int SUBJECT = 16;
    private static final Set<String> NOMINAL =
            Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "ADV", "PART", "CCONJ", "SYM");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "where", "when", "whom", "whose");

    private ClauseStart() {}

    /** A subject, then a finite verb: without a comma before it only an auxiliary makes that sure. */
    static boolean follows(Tagged sentence, int join) {
        boolean punctuation = sentence.at(join).is("PUNCT");
        boolean sure = punctuation || sentence.at(join - 1).comma();
        // "heavy and frequent use", "before and after the transfer", "..., while it is running"
        Token last = sentence.at(join - 1);
        if (!sure
                && (last.is("ADJ")
                        || last.is("ADP")
                        || last.is("SCONJ")
                        || ClauseSplitter.CONCEDES.contains(sentence.lower(join)))) {
            return false;
        }
        int from = join + 1;
        if (sentence.lower(from).equals("that") && !sentence.at(from).is("DET")) {
            from++;
            sure = true;
        }
        // "..., though cooking destroys the poison", but not "while playing tones"
        boolean gerund = gerund(sentence.at(from));
        if (gerund && sentence.lower(join).equals("while")) {
            return false;
        }
        boolean head = gerund;
        for (int i = from; i < sentence.size() && i <= from + SUBJECT; i++) {
            Token token = sentence.at(i);
            if (token.verb() && !gerund(token) && !participle(sentence, i)) {
                boolean finite = token.finite() && (token.is("AUX") || sure || pronounBefore(sentence, i));
                return head
                        && finite
                        && !sentence.lower(i - 1).equals("to")
                        && sentence.size() - join > ClauseSplitter.CLAUSE_WORDS;
            }
            boolean inside = NOMINAL.contains(token.tag())
                    || token.is("VERB")
                    || (sure && token.comma() && head)
                    || token.form().equals("-");
            if (!inside || RELATIVE.contains(token.lower())) {
                return false;
            }
            head |= token.noun()
                    || token.is("PRON")
                    || token.is("NUM")
                    || Set.of("many", "some", "most", "others", "neither", "none")
                            .contains(token.lower());
        }
        return false;
    }

    /** "at the low doses given for mood it does not ...": a verb right after a noun and before a preposition. */
    private static boolean participle(Tagged sentence, int i) {
        String lower = sentence.lower(i);
        boolean form =
                sentence.at(i).is("VERB") && (lower.endsWith("ed") || lower.endsWith("en") || lower.endsWith("ing"));
        if (!form || i + 1 >= sentence.size()) {
            return false;
        }
        boolean modifies =
                sentence.at(i + 1).noun() || sentence.at(i + 1).form().equals("-");
        boolean reduced = sentence.at(i - 1).noun() && sentence.at(i + 1).is("ADP");
        return modifies ? !sentence.at(i - 1).noun() : reduced && !lower.endsWith("ing");
    }

    private static boolean gerund(Token token) {
        return token.is("VERB") && token.lower().endsWith("ing");
    }

    private static boolean pronounBefore(Tagged sentence, int i) {
        return Set.of("it", "they", "he", "she", "we").contains(sentence.lower(i - 1));
    }
}
