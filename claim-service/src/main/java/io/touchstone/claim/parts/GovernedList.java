package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Effective for A, B and C", "relieves A and B": a list of noun phrases of each of which the words before it hold. No
 * vocabulary is asked: what the words before may be stands in {@code parts/governors.tsv}.
 */
final class GovernedList {

    private static final int REACH = 140;

    private static final Set<String> RELATIVE = Set.of("that", "which", "who");

    private static final Pattern MANY = Pattern.compile(
            "(?i)^(?:several|many|various|multiple|other|different|most|some|both|certain|all|numerous|common)\\b");

    /** Said of each of two as of each of three. */
    private static final Pattern REGULATED =
            Pattern.compile("(?i)\\b(?:approv\\w+|licen[cs]ed|indicated|cleared|authori[sz]ed)\\b[^,;:.]{0,80}$");

    private final Vocabulary vocabulary;
    private final Lexicon governors = Lexicon.load("parts/governors.tsv");
    private final List<Pattern> no = governors.named("none");
    private final Pattern shared = governors.named("shared").getFirst();

    GovernedList(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The parts in their order; none when there is no such list. */
    List<Part> split(Tagged sentence) {
        for (int i = 1; i < sentence.size() - 2; i++) {
            if (!begins(sentence.at(i))
                    || (sentence.at(i - 1).is("PUNCT") && !sentence.at(i - 1).comma())) {
                continue;
            }
            if (!governed(sentence.text(), sentence.at(i).start())) {
                continue;
            }
            List<NounList.Item> items = NounList.from(sentence, i);
            items = narrowed(sentence, items);
            if (items.size() > 1 && eachByItself(sentence, items)) {
                return parts(sentence, items);
            }
        }
        return List.of();
    }

    /** "The risk of stroke, gout and falls": the list begins after "of" when that governs it too. */
    private List<NounList.Item> narrowed(Tagged sentence, List<NounList.Item> items) {
        if (items.isEmpty()) {
            return items;
        }
        NounList.Item first = items.getFirst();
        for (int i = first.first() + 1; i < first.last(); i++) {
            if (sentence.lower(i).equals("of")
                    && governed(sentence.text(), sentence.at(i + 1).start())) {
                return NounList.from(sentence, i + 1);
            }
        }
        return items;
    }

    private boolean governed(String text, int at) {
        String before = text.substring(Math.max(0, at - REACH), at);
        return no.stream().noneMatch(pattern -> pattern.matcher(before).find())
                && governors.entries().stream()
                        .filter(entry ->
                                !entry.name().equals("none") && !entry.name().equals("shared"))
                        .anyMatch(entry -> entry.in(before));
    }

    private static boolean begins(Token token) {
        return !token.is("PUNCT") && !token.is("ADP") && !token.is("CCONJ") && !token.is("PRON") && !token.is("PART");
    }

    private boolean eachByItself(Tagged sentence, List<NounList.Item> items) {
        for (NounList.Item item : items) {
            Token end = sentence.at(item.last());
            boolean lone = item.first() == item.last() && NounList.gerund(end);
            if (lone || end.is("ADJ") || sentence.at(item.first()).is("NUM")) {
                return false;
            }
        }
        if (items.size() == 2 && !pair(sentence, items)) {
            return false;
        }
        NounList.Item end = items.getLast();
        int after = end.last() + 1;
        // A verb after the last item: it was the subject of another clause.
        if (after < sentence.size() && sentence.at(after).finite() && !NounList.gerund(sentence.at(after))) {
            return false;
        }
        boolean single = items.size() == 2
                && items.getFirst().first() == items.getFirst().last();
        return !single
                || end.first() == end.last()
                || !shared.matcher(sentence.lower(end.last())).matches();
    }

    /** Of two it is less sure than of three: two known conditions, or an approval, and neither shares the other's words. */
    private boolean pair(Tagged sentence, List<NounList.Item> items) {
        String text = sentence.text();
        String one = words(sentence, items.getFirst());
        String other = words(sentence, items.getLast());
        if (MANY.matcher(one).find() || (one.contains(" of ") && !other.contains(" "))) {
            return false;
        }
        if (REGULATED
                .matcher(text.substring(0, sentence.at(items.getFirst().first()).start()))
                .find()) {
            return true;
        }
        List<String> conditions = conditions(one);
        List<String> others = conditions(other);
        return !conditions.isEmpty()
                && !others.isEmpty()
                && conditions.stream()
                        .noneMatch(a -> others.stream().anyMatch(b -> vocabulary.isA(a, b) || vocabulary.isA(b, a)));
    }

    private List<String> conditions(String item) {
        return vocabulary.find(item).stream()
                .filter(match -> match.facet() == Facet.CONDITION)
                .map(Match::id)
                .toList();
    }

    private static String words(Tagged sentence, NounList.Item item) {
        return sentence.text()
                .substring(
                        sentence.at(item.first()).start(),
                        sentence.at(item.last()).end());
    }

    /** Where the item ends, with its abbreviation or, after the last, with "that has become stuck". */
    private static int end(Tagged sentence, NounList.Item item, boolean last) {
        String text = sentence.text();
        int end = sentence.at(item.last()).end();
        int abbreviated = ShortForm.end(text, sentence.at(item.first()).start(), end);
        if (abbreviated > end) {
            return abbreviated;
        }
        int next = item.last() + 1;
        if (last
                && next + 1 < sentence.size()
                && RELATIVE.contains(sentence.lower(next))
                && sentence.at(next + 1).finite()) {
            int stop = next;
            while (stop < sentence.size() && !sentence.at(stop).is("PUNCT")) {
                stop++;
            }
            return sentence.at(stop - 1).end();
        }
        return end;
    }

    private static List<Part> parts(Tagged sentence, List<NounList.Item> items) {
        String text = sentence.text();
        String before = text.substring(0, sentence.at(items.getFirst().first()).start());
        NounList.Item lastItem = items.getLast();
        String after = ListTail.dropped(text.substring(end(sentence, lastItem, true)));
        return items.stream()
                .map(item -> {
                    int end = end(sentence, item, item.equals(lastItem));
                    int start = KnownConditions.nameStart(
                            text, sentence.at(item.first()).start(), end);
                    return new Part(start, end, before + text.substring(start, end) + after);
                })
                .toList();
    }
}
