package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.vocabulary.FrameReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Clauses that could each be a sentence: "X does A, and Y does B"; "X is A; Y is B"; "While X is A, Y is B". */
final class ClauseSplitter {

    static final int CLAUSE_WORDS = 3;
    private static final int MOST = 4;

    private static final Set<String> JOINS =
            Set.of("and", "but", "while", "whereas", "yet", "although", "though", ";", ":");
    static final Set<String> CONCEDES = Set.of("while", "although", "though", "whereas");
    private static final Set<String> DEPENDS = Set.of(
            "if", "when", "because", "as", "since", "whether", "once", "after", "before", "unless", "until", "by");

    private static final Set<String> INSIDE = Set.of("once", "which", "who", "whose", "where", "how", "why", "what");
    private static final int LABEL = 4;
    private static final Pattern QUOTES = Pattern.compile("[\"“”]");

    private final FrameReader frames;
    private final List<Pattern> caveats = Lexicon.load("parts/caveats.tsv").named("caveat");
    private final Pattern asked =
            Lexicon.load("parts/caveats.tsv").named("asked").getFirst();
    private final Pattern subject =
            Lexicon.load("parts/caveats.tsv").named("subject").getFirst();
    private final Pattern backward =
            Lexicon.load("parts/caveats.tsv").named("backward").getFirst();

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
                || asked.matcher(sentence.text()
                                .substring(begin.start(), sentence.at(join).start()))
                        .find()
                || QUOTES.matcher(left).results().count() % 2 == 1;
    }

    /** The clauses in their order; none when there is only one. */
    List<Part> split(Tagged sentence) {
        int from = conceded(sentence);
        List<Part> parts = new ArrayList<>();
        int start = from > 0 ? sentence.at(1).start() : 0;
        if (from > 0) {
            if (claim(sentence, from)) {
                parts.add(sentence.part(start, sentence.at(from).start()));
            }
            start = sentence.at(from + 1).start();
        }
        int first = from > 0 ? from + 1 : 0;
        for (int i = first + 1; i < sentence.size() - 1 && parts.size() < MOST - 1; i++) {
            if (JOINS.contains(sentence.lower(i))
                    && before(sentence, first, i)
                    && ClauseStart.follows(sentence, i)
                    && !caveat(sentence, i + 1)
                    && !noAssertion(sentence, first, i)) {
                boolean comma = sentence.at(i - 1).comma();
                parts.add(
                        sentence.part(start, sentence.at(comma ? i - 2 : i - 1).end()));
                int reported = reported(sentence, first, i);
                int next = i + 1;
                if (reported >= 0) {
                    return reported(sentence, parts, reported, i);
                }
                start = sentence.at(next).start();
                first = next;
            }
        }
        if (parts.isEmpty() && from < 0) {
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
            if (sentence.lower(i).equals("that")
                    && sentence.at(i - 1).is("VERB")
                    && !sentence.at(i).is("DET")) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the comma in "While A is so, B is so"; -1 when it does not begin like that. */
    private int conceded(Tagged sentence) {
        // "While you are pregnant, ..." tells when.
        boolean when = sentence.size() > 1 && Set.of("you", "we", "i").contains(sentence.lower(1));
        if (sentence.size() < CLAUSE_WORDS * 2 || when || !CONCEDES.contains(sentence.lower(0))) {
            return -1;
        }
        for (int i = CLAUSE_WORDS; i < sentence.size() - CLAUSE_WORDS; i++) {
            if (sentence.at(i).comma() && before(sentence, 1, i) && ClauseStart.follows(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether what is conceded before the comma is a claim: "While opinions differ, zinc ..." only leads up to one. What
     * the main clause's pronouns may stand for is kept.
     */
    private boolean claim(Tagged sentence, int comma) {
        String conceded = sentence.text().substring(0, sentence.at(comma).start());
        Frame frame = frames.read(conceded);
        return !frame.interventions().isEmpty()
                || !frame.conditions().isEmpty()
                || subject.matcher(conceded).find()
                || backward.matcher(sentence.text().substring(sentence.at(comma).start()))
                        .find();
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
                && frames.read(sentence.text()
                                        .substring(
                                                sentence.at(from).start(),
                                                sentence.at(last - 1).end()))
                                .direction()
                        != Direction.UNSTATED;
    }

    /** "..., because tolerance has gone and the supply has not": the join is inside. */
    private static boolean dependent(Tagged sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            String lower = sentence.lower(i);
            if ((sentence.at(i).is("SCONJ") && !lower.equals("that") && !lower.equals("by"))
                    || lower.equals("because")
                    || INSIDE.contains(lower)) {
                return true;
            }
        }
        return false;
    }
}
