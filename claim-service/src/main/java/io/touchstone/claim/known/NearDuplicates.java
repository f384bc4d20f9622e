package io.touchstone.claim.known;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the claims that say the same as others in other words: those filed under the same key whose embeddings are near.
 *
 * <p>Nothing is linked when a claim is stored; links are read from where both claims are filed. So there are no two sides to
 * keep alike, copies that store near-duplicates at the same moment need not know of each other, and a claim that is filed
 * anew is out of its old links at once.
 *
 * <p>The key stands for all that {@link SameMeaning} demands to be equal, so whatever it would find the same is under the key:
 * nothing is lost, as it would be with hashes of the embedding (bands of random hyperplanes), and there is one place to look
 * at and not a dozen.
 */
public final class NearDuplicates {

    /** Another claim that says the same, and how near it is, 0 to 1. */
    public record Near(String claimId, double score) {}

    private final KnownClaims known;
    private final double threshold;

    /** @param threshold the least cosine of two embeddings, 0 to 1 */
    public NearDuplicates(KnownClaims known, double threshold) {
        this.known = known;
        this.threshold = threshold;
    }

    /** The near-duplicates of claims by their ids, nearest first. A claim that is not filed has none. */
    public Map<String, List<Near>> of(Collection<String> claimIds) {
        Map<String, Fingerprint> own = known.fingerprints(claimIds);
        Set<String> keys = new LinkedHashSet<>();
        own.values().forEach(fingerprint -> keys.add(fingerprint.key()));
        Map<String, List<String>> sharing = known.sharing(keys);
        Set<String> others = new LinkedHashSet<>();
        sharing.values().stream().filter(ids -> ids.size() > 1).forEach(others::addAll);
        others.removeAll(own.keySet());
        Map<String, Fingerprint> all = new HashMap<>(known.fingerprints(others));
        all.putAll(own);
        Map<String, List<Near>> found = new HashMap<>();
        for (String id : claimIds) {
            Fingerprint fingerprint = own.get(id);
            found.put(
                    id,
                    fingerprint == null
                            ? List.of()
                            : near(fingerprint, sharing.getOrDefault(fingerprint.key(), List.of()), all));
        }
        return found;
    }

    private List<Near> near(Fingerprint one, List<String> sharing, Map<String, Fingerprint> all) {
        List<Near> near = new ArrayList<>();
        for (String id : sharing) {
            Fingerprint other = all.get(id);
            if (other == null || id.equals(one.claimId()) || !comparable(one, other)) {
                continue;
            }
            double score = one.vector().cosine(other.vector());
            if (score >= threshold) {
                near.add(new Near(id, score));
            }
        }
        near.sort(Comparator.comparingDouble((Near n) -> -n.score()).thenComparing(Near::claimId));
        return List.copyOf(near);
    }

    /** It may have been under the key before it was filed anew. */
    private static boolean comparable(Fingerprint one, Fingerprint other) {
        return one.key().equals(other.key())
                && one.encoder().equals(other.encoder())
                && !SameMeaning.contradict(one.direction(), other.direction());
    }
}
