package io.touchstone.claim.known;

import io.touchstone.claim.Extractors;
import io.touchstone.claim.classify.Candidate;
import io.touchstone.claim.classify.ClaimClassifier;
import io.touchstone.claim.classify.Reading;
import io.touchstone.claim.classify.TrainedClassifier;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.FrameReader;
import java.util.List;

/** Pairs of claims, labelled, from {@code known/pairs.tsv}. */
public final class Pairs {

    /**
     * Two claims.
     *
     * @param tune whether it may be looked at while words and thresholds are chosen; the others are only counted
     * @param same whether they say the same
     */
    public record Pair(boolean tune, String phenomenon, boolean same, Claim one, Claim other) {}

    private static final FrameReader FRAMES = new FrameReader(Extractors.VOCABULARY);
    private static final ClaimClassifier CLASSIFIER = new TrainedClassifier(Extractors.VOCABULARY, Extractors.ENCODER);

    private Pairs() {}

    public static List<Pair> all() {
        return Lexicon.rows("known/pairs.tsv").stream()
                .map(row -> row.split("\t", -1))
                .map(cells -> new Pair(
                        cells[0].equals("tune"), cells[1], cells[2].equals("yes"), claim(cells[3]), claim(cells[4])))
                .toList();
    }

    /** A claim as extraction would make it of this text. */
    public static Claim claim(String text) {
        Sentence sentence = new Sentence(Block.Kind.PARAGRAPH, 0, 0, 0, text.length(), text);
        Reading reading = CLASSIFIER
                .read(List.of(new Candidate(sentence, new Statement(text, false, false))))
                .getFirst();
        return new Claim(
                Claim.idOf(text),
                text,
                reading.type(),
                reading.hedge(),
                reading.checkWorthiness(),
                false,
                FRAMES.read(text));
    }
}
