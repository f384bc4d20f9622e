package io.touchstone.claim.known;

import io.touchstone.claim.known.Token.Kind;
import io.touchstone.contracts.claims.Frame;
import io.touchstone.contracts.claims.Hedge;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what a claim says. The frame is read anew from the text, so that claims kept long ago and claims of today are read
 * with the same vocabulary. Thread-safe.
 */
final class MeaningReader {

    private final FrameReader frames;
    private final Phrases phrases = new Phrases();
    private final Amounts amounts = new Amounts();

    MeaningReader(Vocabulary vocabulary) {
        this.frames = new FrameReader(vocabulary);
    }

    Meaning read(String stated, Hedge hedge) {
        String text = Phrases.inFull(stated);
        Frame frame = frames.read(text);
        Said said = Said.of(inOrder(phrases.read(amounts.without(text, frame.quantities()))));
        return new Meaning(
                hedge,
                frame.direction(),
                Set.copyOf(frame.interventions()),
                frame.route() == null ? "" : frame.route(),
                amounts.of(frame.quantities()),
                said.negated(),
                said.degrees(),
                said.comparators(),
                said.words(),
                said.agents());
    }

    /** What stands before the subject ("In adults, ...", "Compared with placebo, ...") goes to the end. */
    private static List<Token> inOrder(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).is(Kind.DROP)) {
            first++;
        }
        if (first == tokens.size()
                || !(tokens.get(first).is(Kind.PREP) || tokens.get(first).is(Kind.COMPARE))) {
            return tokens;
        }
        for (int i = first; i < tokens.size() && !tokens.get(i).isPredicate(); i++) {
            if (tokens.get(i).is(Kind.COMMA)) {
                List<Token> ordered = new ArrayList<>(tokens.subList(i + 1, tokens.size()));
                ordered.add(tokens.get(i));
                ordered.addAll(tokens.subList(0, i));
                return ordered;
            }
        }
        return tokens;
    }
}
