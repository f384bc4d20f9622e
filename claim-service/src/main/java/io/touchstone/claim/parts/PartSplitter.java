package io.touchstone.claim.parts;

import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits compound sentences into their claims. Thread-safe. */
public final class PartSplitter {

    /** What is said of each item of a list by itself. */
    private static final Set<Direction> DISTRIBUTIVE = Set.of(
            Direction.IMPROVES,
            Direction.WORSENS,
            Direction.NO_EFFECT,
            Direction.APPROVED_FOR,
            Direction.NOT_APPROVED_FOR);

    private final ListSplitter lists;
    private final ClauseSplitter clauses;

    public PartSplitter(Vocabulary vocabulary) {
        this.lists = new ListSplitter(vocabulary);
        this.clauses = new ClauseSplitter(vocabulary);
    }

    /**
     * The parts of a sentence in its order; one, the sentence itself, when it is not compound.
     *
     * @param frame of the sentence as it stands alone
     */
    public List<Part> split(Sentence sentence, Frame frame) {
        String text = sentence.text();
        Part whole = new Part(0, text.length(), text);
        if (sentence.kind() == Block.Kind.TABLE_ROW) {
            return List.of(whole);
        }
        List<Part> clauseParts = clauses.split(text);
        if (clauseParts.isEmpty()) {
            return listParts(whole, frame);
        }
        List<Part> parts = new ArrayList<>();
        for (Part clause : clauseParts) {
            parts.addAll(clause.shares() ? List.of(clause) : listParts(clause, frame));
        }
        return parts;
    }

    private List<Part> listParts(Part clause, Frame frame) {
        if (!DISTRIBUTIVE.contains(frame.direction()) || frame.interventions().isEmpty()) {
            return List.of(clause);
        }
        List<Part> items = lists.split(clause.words());
        if (items.isEmpty()) {
            return List.of(clause);
        }
        return items.stream()
                .map(item -> new Part(clause.start() + item.start(), clause.start() + item.end(), item.words()))
                .toList();
    }
}
