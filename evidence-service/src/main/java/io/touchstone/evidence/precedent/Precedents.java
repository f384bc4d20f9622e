package io.touchstone.evidence.precedent;

import io.touchstone.contracts.Digest;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.Vectors;
import io.touchstone.evidence.library.ContentHash;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Claims that readers have held against the starter library by hand. One of them speaks for a like claim as long as the records
 * that it was decided by are in the library as they were then. Immutable, thread-safe.
 */
public final class Precedents {

    /** So many of the nearest are asked; those behind them are too far to count. */
    private static final int NEAREST = 20;

    /** Cosine below which a claim is on something else. */
    private static final double LEAST = 0.7;

    private final SentenceEncoder encoder;
    private final List<ReviewedClaim> claims;
    private final List<float[]> vectors;
    /** The content that each record had when the claims were reviewed. */
    private final Map<String, String> reviewedAgainst;

    private final String version;

    private Precedents(
            SentenceEncoder encoder,
            List<ReviewedClaim> claims,
            List<float[]> vectors,
            Map<String, String> reviewedAgainst,
            String version) {
        if (claims.size() != vectors.size()) {
            throw new IllegalArgumentException(claims.size() + " claims but " + vectors.size() + " vectors");
        }
        this.encoder = encoder;
        this.claims = List.copyOf(claims);
        this.vectors = List.copyOf(vectors);
        this.reviewedAgainst = Map.copyOf(reviewedAgainst);
        this.version = version;
    }

    /**
     * Those that ship.
     *
     * @throws IllegalStateException when they name a record that they were not held against, or their vectors do not fit them or
     *     the encoder
     */
    public static Precedents load(SentenceEncoder encoder) {
        ReviewedClaims reviewed = ReviewedClaims.shipped();
        String resource = ReviewedClaims.FOLDER + "vectors.bin";
        try (InputStream in = Precedents.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            List<float[]> vectors = ClaimVectors.read(
                    new BufferedInputStream(in), encoder.name(), encoder.dimensions(), reviewed.texts());
            return of(encoder, reviewed, vectors, ReviewedClaims.reviewedAgainst());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** @param reviewedAgainst the content that each record had when the claims were reviewed, by its id */
    static Precedents of(
            SentenceEncoder encoder,
            ReviewedClaims reviewed,
            List<float[]> vectors,
            Map<String, String> reviewedAgainst) {
        for (ReviewedClaim claim : reviewed.claims()) {
            for (String id : claim.evidence()) {
                if (!reviewedAgainst.containsKey(id)) {
                    throw new IllegalStateException("reviewed claims: " + claim.id() + " names " + id
                            + ", which is not among the records that they were held against");
                }
            }
        }
        return new Precedents(
                encoder,
                reviewed.claims(),
                vectors,
                reviewedAgainst,
                "precedents-"
                        + Digest.sha256(reviewed.digest(), ContentHash.ofLibrary(reviewedAgainst))
                                .substring(0, 8));
    }

    /** These without some, for measuring on claims that are among them or by the same hand. */
    public Precedents without(Predicate<ReviewedClaim> some) {
        List<Integer> kept = IntStream.range(0, claims.size())
                .filter(i -> !some.test(claims.get(i)))
                .boxed()
                .toList();
        return new Precedents(
                encoder,
                kept.stream().map(claims::get).toList(),
                kept.stream().map(vectors::get).toList(),
                reviewedAgainst,
                version + " in part");
    }

    /** Name and a digest of the content. */
    public String version() {
        return version;
    }

    /** For each text the reviewed claims that are like it, the nearest first, twenty at most. */
    public List<List<Near>> nearest(List<String> texts) {
        if (claims.isEmpty()) {
            return texts.stream().map(text -> List.<Near>of()).toList();
        }
        return encoder.queries(texts).stream().map(this::nearest).toList();
    }

    private List<Near> nearest(float[] query) {
        List<Near> like = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            // rounding can bring what is the same a little above 1
            double similarity = Math.clamp(Vectors.dot(query, vectors.get(i)), -1, 1);
            if (similarity >= LEAST) {
                like.add(new Near(claims.get(i), similarity));
            }
        }
        return like.stream()
                .sorted(Comparator.comparingDouble(Near::similarity).reversed())
                .limit(NEAREST)
                .toList();
    }

    /** Those that still hold: all that a reader decided by is at hand as it was, or some of what the reader found nothing in. */
    public List<Near> standing(List<Near> near, Map<String, String> hashes) {
        Set<String> asReviewed = hashes.entrySet().stream()
                .filter(e -> wasReviewed(e.getKey(), e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return asReviewed.isEmpty()
                ? List.of()
                : near.stream()
                        .filter(one -> asReviewed.containsAll(one.reviewed().evidence()))
                        .toList();
    }

    /** Whether readers had this content of a record. */
    public boolean wasReviewed(String id, String hash) {
        return hash.equals(reviewedAgainst.get(id));
    }
}
