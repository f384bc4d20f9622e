package io.touchstone.claim.known;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.encoder.EncodableText;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.TextEncoding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Files claims under what they say, so that those which say the same are found by key. To be called before the report that
 * states them is stored: then a report that is there has all its claims filed, whatever was interrupted before. Thread-safe.
 */
public final class FileClaims {

    private final SameMeaning meaning;
    private final SentenceEncoder encoder;
    private final KnownClaims known;

    public FileClaims(SameMeaning meaning, SentenceEncoder encoder, KnownClaims known) {
        this.meaning = meaning;
        this.encoder = encoder;
        this.known = known;
    }

    /** Name and version of all that decides what is found to say the same. */
    public String method() {
        return SameMeaning.VERSION + "+" + encoder.name();
    }

    /**
     * Files claims; those that are filed already cost no encoding.
     *
     * @return how many were new, or had been filed by another method
     */
    public int file(Collection<Claim> claims) {
        Map<String, Fingerprint> before =
                known.fingerprints(claims.stream().map(Claim::claimId).toList());
        Map<String, CompactVector> vectors = vectors(claims, before);
        List<Fingerprint> changed = new ArrayList<>();
        for (Claim claim : claims) {
            Meaning says = meaning.read(claim.text(), claim.hedge());
            CompactVector vector = Objects.requireNonNull(vectors.get(claim.claimId()));
            Fingerprint now = new Fingerprint(claim.claimId(), says.key(), says.direction(), encoder.name(), vector);
            if (!now.equals(before.get(claim.claimId()))) {
                changed.add(now);
            }
        }
        known.file(changed);
        return changed.size();
    }

    /** Of claims whose vector is not kept, or is of another model, the text is encoded: that is what costs. */
    private Map<String, CompactVector> vectors(Collection<Claim> claims, Map<String, Fingerprint> before) {
        Map<String, CompactVector> vectors = new HashMap<>();
        List<Claim> unencoded = new ArrayList<>();
        for (Claim claim : claims) {
            Fingerprint fingerprint = before.get(claim.claimId());
            if (fingerprint != null && fingerprint.encoder().equals(encoder.name())) {
                vectors.put(claim.claimId(), fingerprint.vector());
            } else {
                unencoded.add(claim);
            }
        }
        List<TextEncoding> encodings = encoder.texts(unencoded.stream()
                .map(claim -> new EncodableText("", List.of(claim.text())))
                .toList());
        for (int i = 0; i < unencoded.size(); i++) {
            vectors.put(
                    unencoded.get(i).claimId(),
                    CompactVector.of(encodings.get(i).whole()));
        }
        return vectors;
    }
}
