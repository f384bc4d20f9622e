package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.vocabulary.FrameReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Clauses that could each be a sentence: "X does A, and Y does B"; "X is A; Y is B"; "While X is A, Y is B". */
final class ClauseSplitter {

    private static final int SUBJECT = 16;
    private static final int CLAUSE_WORDS = 3;
    private static final int MOST = 4;

    private static final Set<String> JOINS =
            Set.of("and", "but", "while", "whereas", "yet", "although", "though", ";", ":");
    private static final Set<String> CONCEDES = Set.of("while", "although", "though", "whereas");
    private static final Set<String> DEPENDS = Set.of(
            "if", "when", "because", "as", "since", "whether", "once", "after", "before", "unless", "until", "by");
    private static final Set<String> NOMINAL =
            Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "ADV", "PART", "CCONJ", "SYM");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "where", "when", "whom", "whose");

    private static final Set<String> INSIDE = Set.of("once", "which", "who", "whose", "where", "how", "why", "what");
    private static final int LABEL = 4;
    private static final Pattern QUOTES = Pattern.compile("[\"“”]");

    private final FrameReader frames;
    private final List<Pattern> caveats = Lexicon.load("parts/caveats.tsv").named("caveat");
    private final Pattern asked = Lexicon.load("parts/caveats.tsv").named("asked").getFirst();

    ClauseSplitter(FrameReader frames) {
        this.frames = frames;
    }

    /** "..., but the studies are small": without it the first clause would claim more than the sentence does. */
    private boolean caveat(Tagged sentence, int from) {
        String rest = sentence.text().substring(sentence.at(from).start());
        return caveats.stream().anyMatch(pattern -> pattern.matcher(rest).find());
    }

    /** Whether nothing is asserted: "Grab one while it lasts", or it is inside somebody's words. */
    private boolean noAssertion(Tagged sentence, int first, int join) {
        String left = sentence.text().substring(0, sentence.at(join).start());
        Token begin = sentence.at(first);
        boolean imperative = first == 0
                && begin.is("VERB")
                && !begin.thirdPerson()
                && !begin.past()
                && !begin.lower().matches(".*(?:ing|en|wn)");
        return imperative
                || asked.matcher(sentence.text().substring(begin.start(), sentence.at(join).start())).find()
                || QUOTES.matcher(left).results().count() % 2 == 1;
    }

    /** The clauses in their order; none when there is only one. */
    List<Part> split(Tagged sentence) {
        int from = conceded(sentence);
        List<Part> parts = new ArrayList<>();
        int start = from > 0 ? sentence.at(1).start() : 0;
        if (from > 0) {
            parts.add(sentence.part(start, sentence.at(from).start()));
            start = sentence.at(from + 1).start();
        }
        int first = from > 0 ? from + 1 : 0;
        for (int i = first + 1; i < sentence.size() - 1 && parts.size() < MOST - 1; i++) {
            if (JOINS.contains(sentence.lower(i)) && before(sentence, first, i) && after(sentence, i)
                    && !caveat(sentence, i + 1) && !noAssertion(sentence, first, i)) {
                boolean comma = sentence.at(i - 1).comma();
                parts.add(sentence.part(start, sentence.at(comma ? i - 2 : i - 1).end()));
                int reported = reported(sentence, first, i);
                int next = i + 1;
                if (reported >= 0) {
                    return reported(sentence, parts, reported, i);
                }
                start = sentence.at(next).start();
                first = next;
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        parts.add(sentence.part(start, sentence.text().length()));
        return parts;
    }

    /** "Studies show that A works and that B is safe": the second is shown as well. */
    private static List<Part> reported(Tagged sentence, List<Part> parts, int that, int join) {
        int next = sentence.lower(join + 1).equals("that") ? join + 2 : join + 1;
        int start = sentence.at(next).start();
        int end = sentence.text().length();
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(
                start,
                end,
                sentence.text().substring(0, sentence.at(that).end()) + " "
                        + sentence.text().substring(start, end)));
        return all;
    }

    /** Index of the "that" that both clauses hang on, or -1. */
    private static int reported(Tagged sentence, int first, int join) {
        boolean again = sentence.lower(join + 1).equals("that");
        if (!again && (sentence.at(join - 1).comma() || sentence.at(join).is("PUNCT"))) {
            return -1;
        }
        for (int i = first + 1; i < join; i++) {
            if (sentence.lower(i).equals("that") && sentence.at(i - 1).is("VERB") && !sentence.at(i).is("DET")) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the comma in "While A is so, B is so"; -1 when it does not begin like that. */
    private int conceded(Tagged sentence) {
        if (sentence.size() < CLAUSE_WORDS * 2 || !CONCEDES.contains(sentence.lower(0))) {
            return -1;
        }
        for (int i = CLAUSE_WORDS; i < sentence.size() - CLAUSE_WORDS; i++) {
            if (sentence.at(i).comma() && before(sentence, 1, i) && after(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean before(Tagged sentence, int first, int join) {
        // "If you exercise, ..." is no claim by itself: what follows its comma must be one.
        int from = first;
        if (DEPENDS.contains(sentence.lower(first)) || (first == 0 && CONCEDES.contains(sentence.lower(0)))) {
            while (from < join && !sentence.at(from).comma()) {
                from++;
            }
        }
        boolean comma = sentence.at(join - 1).comma();
        int last = comma ? join - 1 : join;
        // "Deeper sleep: ..." is a label.
        if (sentence.lower(join).equals(":") && join - first < LABEL) {
            return false;
        }
        if (!comma && !sentence.at(join).is("PUNCT") && dependent(sentence, from + 1, last)) {
            return false;
        }
        for (int i = from + 1; i < last; i++) {
            if (sentence.at(i).finite() && !sentence.lower(i - 1).equals("to")) {
                return true;
            }
        }
        // The tagger takes some verbs for nouns; our own words for effects know them.
        return from < last
                && last - from >= CLAUSE_WORDS
                && comma
                && frames.read(sentence.text().substring(sentence.at(from).start(), sentence.at(last - 1).end()))
                                .direction()
                        != Direction.UNSTATED;
    }

    /** "..., because tolerance has gone and the supply has not": the join is inside. */
    private static boolean dependent(Tagged sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            String lower = sentence.lower(i);
            if (sentence.at(i).is("SCONJ") && !lower.equals("that") && !lower.equals("by")
                    || lower.equals("because")
                    || INSIDE.contains(lower)) {
                return true;
            }
        }
        return false;
    }

    /** A subject, then a finite verb: without a comma before it only an auxiliary makes that sure. */
    private static boolean after(Tagged sentence, int join) {
        boolean punctuation = sentence.at(join).is("PUNCT");
        boolean sure = punctuation || sentence.at(join - 1).comma();
        // "heavy and frequent use", "before and after the transfer", "..., while it is running"
        Token last = sentence.at(join - 1);
        if (!sure && (last.is("ADJ") || last.is("ADP") || last.is("SCONJ") || CONCEDES.contains(sentence.lower(join)))) {
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
                boolean finite = token.is("AUX") && token.finite() || ((sure || pronounBefore(sentence, i)) && token.finite());
                return head && finite && !sentence.lower(i - 1).equals("to") && sentence.size() - join > CLAUSE_WORDS;
            }
            boolean inside = NOMINAL.contains(token.tag()) || token.is("VERB") || (sure && token.comma() && head)
                    || token.form().equals("-");
            if (!inside || RELATIVE.contains(token.lower())) {
                return false;
            }
            head |= token.noun() || token.is("PRON") || token.is("NUM")
                    || Set.of("many", "some", "most", "others", "neither", "none").contains(token.lower());
        }
        return false;
    }

    /** "at the low doses given for mood it does not ...": a verb right after a noun and before a preposition. */
    private static boolean participle(Tagged sentence, int i) {
        String lower = sentence.lower(i);
        boolean form = sentence.at(i).is("VERB") && (lower.endsWith("ed") || lower.endsWith("en") || lower.endsWith("ing"));
        if (!form || i + 1 >= sentence.size()) {
            return false;
        }
        boolean modifies = sentence.at(i + 1).noun() || sentence.at(i + 1).form().equals("-");
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
