package io.touchstone.claim.parts;

import io.touchstone.claim.grammar.Tagger;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Splits compound sentences into their claims. Thread-safe. */
public final class PartSplitter {

    /** What is said of each item of a list by itself. */
    private static final Set<Direction> DISTRIBUTIVE = Set.of(
            Direction.IMPROVES,
            Direction.WORSENS,
            Direction.NO_EFFECT,
            Direction.APPROVED_FOR,
            Direction.NOT_APPROVED_FOR);

    /** Without one of these nothing is compound, and the words need not be told apart. */
    private static final Pattern JOINS =
            Pattern.compile("(?i)[;:,] | (?:and|or|but|while|whereas|although|though|yet) ");

    private final Tagger tagger = new Tagger();
    private final KnownConditions conditions;
    private final GovernedList lists;
    private final List<Function<Tagged, List<Part>>> clauses;
    private final SharedSubject subjects = new SharedSubject();

    public PartSplitter(Vocabulary vocabulary) {
        this.lists = new GovernedList(vocabulary);
        this.conditions = new KnownConditions(vocabulary);
        ClauseSplitter clauseSplitter = new ClauseSplitter(new FrameReader(vocabulary));
        WhichSplitter whichSplitter = new WhichSplitter(vocabulary);
        this.clauses = List.of(clauseSplitter::split, whichSplitter::split);
    }

    /**
     * The parts of a sentence in its order; one, the sentence itself, when it is not compound. One that is less than the
     * sentence: what stands beside it says nothing that could be checked.
     *
     * @param frame of the sentence as it stands alone
     */
    public List<Part> split(Sentence sentence, Frame frame) {
        String text = sentence.text();
        Part whole = new Part(0, text.length(), text);
        if (sentence.kind() == Block.Kind.TABLE_ROW
                || text.length() > Tagger.LONGEST
                || text.endsWith("?")
                || !JOINS.matcher(text).find()) {
            return List.of(whole);
        }
        Tagged tagged = new Tagged(text, tagger.tag(text));
        List<Part> parts = new ArrayList<>();
        for (Part clause : first(clauses, tagged, whole)) {
            if (clause.shares()) {
                parts.add(clause);
                continue;
            }
            Tagged words = tagged.slice(clause.start(), clause.end());
            for (Part said : first(
                    List.of(subjects::split), words, new Part(0, words.text().length(), clause.words()))) {
                parts.addAll(members(words, said, frame).stream()
                        .map(part -> part.at(clause.start(), Tagged.capitalised(part.words())))
                        .toList());
            }
        }
        return parts;
    }

    private static List<Part> first(List<Function<Tagged, List<Part>>> splitters, Tagged words, Part whole) {
        return splitters.stream()
                .map(splitter -> splitter.apply(words))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElse(List.of(whole));
    }

    /** The members of a list in what is said, or all of it. */
    private List<Part> members(Tagged words, Part said, Frame frame) {
        if (said.shares()) {
            // The words of a later verb: its list is looked for with the subject in place, and its position is its own.
            return List.of(said);
        }
        Tagged own = words.slice(said.start(), said.end());
        int main = Opening.end(own);
        String opening = own.text().substring(0, main);
        Tagged asserted = own.slice(main, own.text().length());
        List<Part> items = lists.split(asserted);
        if (items.isEmpty()
                && DISTRIBUTIVE.contains(frame.direction())
                && !frame.interventions().isEmpty()) {
            items = conditions.split(asserted.text());
        }
        return items.isEmpty()
                ? List.of(said)
                : items.stream()
                        .map(item -> item.at(said.start() + main, opening + item.words()))
                        .toList();
    }
}
