package io.touchstone.claim.known;

import io.touchstone.claim.hedge.HedgeReader;
import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.claims.ClaimType;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
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

    private static final FrameReader FRAMES = new FrameReader(Vocabulary.load());
    private static final HedgeReader HEDGES = new HedgeReader();

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
        return new Claim(Claim.idOf(text), text, ClaimType.OTHER, HEDGES.read(text), .9, false, FRAMES.read(text));
    }
}
