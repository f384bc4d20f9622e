package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Noun phrases with commas and "and" or "or" between them. */
final class NounList {

    private static final int ITEM_WORDS = 9;
    private static final int MOST = 12;
    private static final Set<String> CLOSED = Set.of(
            "for",
            "in",
            "with",
            "against",
            "from",
            "by",
            "to",
            "on",
            "at",
            "as",
            "than",
            "after",
            "before",
            "during",
            "within",
            "without",
            "over",
            "under",
            "through",
            "among",
            "between",
            "while",
            "when",
            "because",
            "if",
            "that",
            "which",
            "who",
            "it",
            "they",
            "them",
            "this",
            "these",
            "those",
            "not",
            "and",
            "or",
            "but",
            "of",
            "is",
            "are",
            "was",
            "were",
            "can",
            "may",
            "will",
            "alike",
            "too",
            "also",
            "alone",
            "together",
            "compared",
            "unlike",
            "such",
            "like",
            "including",
            "more",
            "less",
            "better",
            "faster",
            "even",
            "etc",
            "etc.");
    private static final Set<String> JOINS = Set.of("and", "or");
    private static final Set<String> AGAIN = Set.of("for", "in", "with", "of", "against", "from", "even", "also");

    /** Tokens {@code first} to {@code last}. */
    record Item(int first, int last) {}

    private NounList() {}

    /** The items of a list that begins at a token; none when it is none. */
    static List<Item> from(Tagged sentence, int first) {
        List<Item> items = new ArrayList<>();
        boolean joined = false;
        int at = first;
        while (at < sentence.size() && items.size() < MOST) {
            int last = item(sentence, at);
            if (last < at) {
                break;
            }
            items.add(new Item(at, last));
            int next = last + 1;
            boolean tail = ListTail.at(sentence.text(), sentence.at(last).end());
            joined |= tail;
            if (joined || next >= sentence.size()) {
                break;
            }
            boolean comma = sentence.at(next).comma();
            next += comma ? 1 : 0;
            if (next < sentence.size() && JOINS.contains(sentence.lower(next))) {
                joined = true;
                next++;
            } else if (!comma) {
                break;
            }
            // "for gas gangrene and for foot ulcers"
            boolean again = next < sentence.size() && AGAIN.contains(sentence.lower(next));
            at = again ? next + 1 : next;
        }
        return joined && items.size() > 1 ? items : List.of();
    }

    /** The last token of the noun phrase that begins here; before the first when there is none. */
    private static int item(Tagged sentence, int first) {
        int noun = -1;
        int depth = 0;
        for (int i = first; i < sentence.size() && i < first + ITEM_WORDS; i++) {
            Token token = sentence.at(i);
            String form = token.form();
            boolean inBrackets = depth > 0;
            depth += form.equals("(") ? 1 : form.equals(")") ? -1 : 0;
            if (inBrackets) {
                noun = form.equals(")") ? i : noun;
                continue;
            }
            boolean joined = form.equals("-")
                    || form.equals("(")
                    || (i > first && sentence.at(i - 1).form().equals("-"));
            // "loss of memory" is one; "pain in adults" is pain, and what follows goes for all.
            boolean of = token.lower().equals("of") && noun == i - 1 && i > first;
            if ((!joined && !of && !open(sentence, i, first))
                    || (token.is("DET") && i > first && !sentence.lower(i - 1).equals("of"))) {
                break;
            }
            noun = token.is("DET") || of || form.equals("-") || form.equals("(") ? noun : i;
        }
        return noun;
    }

    /** Told by the word more than by its tag: the tagger has not seen many names of ailments. */
    private static boolean open(Tagged sentence, int i, int first) {
        Token token = sentence.at(i);
        boolean verb = token.is("AUX") || (i > first && token.is("VERB") && !gerund(token));
        boolean adverb = token.is("ADV") && token.lower().endsWith("ly");
        return !CLOSED.contains(token.lower())
                && Character.isLetterOrDigit(token.form().charAt(0))
                && !verb
                && !adverb
                && !(i == first && token.thirdPerson());
    }

    static boolean gerund(Token token) {
        return token.is("VERB")
                && (token.lower().endsWith("ing") || token.lower().endsWith("ed"));
    }
}
