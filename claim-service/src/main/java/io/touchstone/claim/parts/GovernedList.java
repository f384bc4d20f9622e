package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Token;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.vocabulary.Facet;
import io.touchstone.vocabulary.Match;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Effective for A, B and C", "relieves A and B": a list of noun phrases of each of which the words before it hold. No
 * vocabulary is asked: what the words before may be stands in {@code parts/governors.tsv}.
 */
final class GovernedList {

    private static final int ITEM_WORDS = 9;
    private static final int MOST = 12;
    private static final int REACH = 140;

    private static final Set<String> NAMES = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X");
    private static final Set<String> JOINS = Set.of("and", "or");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who");
    private static final Set<String> AGAIN = Set.of("for", "in", "with", "of", "against", "from", "even", "also");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\s?\\([A-Za-z-]{2,10}\\)");
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

    /** Tokens {@code first} to {@code last}. */
    private record Item(int first, int last) {}

    /** The parts in their order; none when there is no such list. */
    List<Part> split(Tagged sentence) {
        for (int i = 1; i < sentence.size() - 2; i++) {
            if (!begins(sentence.at(i)) || sentence.at(i - 1).is("PUNCT") && !sentence.at(i - 1).comma()) {
                continue;
            }
            if (!governed(sentence.text(), sentence.at(i).start())) {
                continue;
            }
            List<Item> items = items(sentence, i);
            if (items.size() > 1 && eachByItself(sentence, items)) {
                return parts(sentence, items);
            }
        }
        return List.of();
    }

    private boolean governed(String text, int at) {
        String before = text.substring(Math.max(0, at - REACH), at);
        return no.stream().noneMatch(pattern -> pattern.matcher(before).find())
                && governors.entries().stream()
                        .filter(entry -> !entry.name().equals("none") && !entry.name().equals("shared"))
                        .anyMatch(entry -> entry.in(before));
    }

    private static boolean begins(Token token) {
        return token.noun() || token.is("ADJ") || token.is("DET") || token.is("X") || gerund(token);
    }

    private static boolean gerund(Token token) {
        return token.is("VERB") && (token.lower().endsWith("ing") || token.lower().endsWith("ed"));
    }

    private static List<Item> items(Tagged sentence, int from) {
        List<Item> items = new ArrayList<>();
        boolean joined = false;
        int at = from;
        while (at < sentence.size() && items.size() < MOST) {
            int last = item(sentence, at);
            if (last < at) {
                break;
            }
            items.add(new Item(at, last));
            int next = last + 1;
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
            boolean name = NAMES.contains(token.tag()) || form.equals("-") || form.equals("(") || form.equals("'s") || form.equals("’s")
                    || gerund(token)
                    || (i > first && sentence.at(i - 1).form().equals("-"));
            // "loss of memory" is one; "pain in adults" is pain, and what follows goes for all.
            boolean of = token.lower().equals("of") && noun == i - 1 && i > first;
            // The relative clause of an item that is not the last: "foot ulcers that refuse to close, and ..." ends the list.
            if (!name && !of) {
                break;
            }
            if (token.is("DET") && i > first && !sentence.lower(i - 1).equals("of")) {
                break;
            }
            noun = token.noun() || token.is("X") || (gerund(token) && i == first) || (token.is("ADJ") && noun >= 0 && noun == i - 1)
                    ? i
                    : noun;
        }
        return noun;
    }

    private boolean eachByItself(Tagged sentence, List<Item> items) {
        for (Item item : items) {
            boolean named = false;
            for (int i = item.first(); i <= item.last(); i++) {
                named |= sentence.at(i).noun() || sentence.at(i).is("X") || gerund(sentence.at(i));
            }
            boolean lone = item.first() == item.last() && gerund(sentence.at(item.first()));
            if (!named || lone || sentence.at(item.first()).is("NUM")) {
                return false;
            }
        }
        if (items.size() == 2 && !pair(sentence, items)) {
            return false;
        }
        Item end = items.getLast();
        int after = end.last() + 1;
        // A verb after the last item: it was the subject of another clause.
        if (after < sentence.size() && sentence.at(after).finite() && !gerund(sentence.at(after))) {
            return false;
        }
        boolean single = items.size() == 2 && items.getFirst().first() == items.getFirst().last();
        return !single
                || end.first() == end.last()
                || !shared.matcher(sentence.lower(end.last())).matches();
    }

    /** Of two it is less sure than of three: two known conditions, or an approval, and neither shares the other's words. */
    private boolean pair(Tagged sentence, List<Item> items) {
        String text = sentence.text();
        String one = words(sentence, items.getFirst());
        String other = words(sentence, items.getLast());
        if (MANY.matcher(one).find() || (one.contains(" of ") && !other.contains(" "))) {
            return false;
        }
        if (REGULATED.matcher(text.substring(0, sentence.at(items.getFirst().first()).start())).find()) {
            return true;
        }
        List<String> conditions = conditions(one);
        List<String> others = conditions(other);
        return !conditions.isEmpty()
                && !others.isEmpty()
                && conditions.stream().noneMatch(a -> others.stream()
                        .anyMatch(b -> vocabulary.isA(a, b) || vocabulary.isA(b, a)));
    }

    private List<String> conditions(String item) {
        return vocabulary.find(item).stream()
                .filter(match -> match.facet() == Facet.CONDITION)
                .map(Match::id)
                .toList();
    }

    private static String words(Tagged sentence, Item item) {
        return sentence.text().substring(sentence.at(item.first()).start(), sentence.at(item.last()).end());
    }

    /** Where the item ends, with what stands in brackets after it or, after the last, with "that has become stuck". */
    private static int end(Tagged sentence, Item item, boolean last) {
        String text = sentence.text();
        int end = sentence.at(item.last()).end();
        Matcher brackets = IN_BRACKETS.matcher(text).region(end, text.length());
        if (brackets.lookingAt()) {
            return brackets.end();
        }
        int next = item.last() + 1;
        if (last && next + 1 < sentence.size() && RELATIVE.contains(sentence.lower(next)) && sentence.at(next + 1).finite()) {
            int stop = next;
            while (stop < sentence.size() && !sentence.at(stop).is("PUNCT")) {
                stop++;
            }
            return sentence.at(stop - 1).end();
        }
        return end;
    }

    private static List<Part> parts(Tagged sentence, List<Item> items) {
        String text = sentence.text();
        String before = text.substring(0, sentence.at(items.getFirst().first()).start());
        Item lastItem = items.getLast();
        String after = text.substring(end(sentence, lastItem, true));
        return items.stream()
                .map(item -> {
                    int end = end(sentence, item, item.equals(lastItem));
                    int start = KnownConditions.nameStart(text, sentence.at(item.first()).start(), end);
                    return new Part(start, end, before + text.substring(start, end) + after);
                })
                .toList();
    }
}
