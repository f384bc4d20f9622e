package io.touchstone.claim.known;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps the fingerprints of claims, and which claims share a key. Every write can be repeated without further effect, and
 * writes by several copies at once leave all that each of them wrote. Asked by id and key only: no question reads more than
 * its answer.
 */
public interface KnownClaims {

    /** Claims kept under one key; beyond that the newest stay. */
    int MOST_OF_ONE_KEY = 500;

    /**
     * Keeps fingerprints; one of a claim that has one already replaces it. Whoever finds a claim by its key finds its
     * fingerprint.
     */
    void file(Collection<Fingerprint> fingerprints);

    /** The fingerprints of claims by id; without those that have none. */
    Map<String, Fingerprint> fingerprints(Collection<String> claimIds);

    /**
     * The claims filed under keys, by key, oldest first; without keys that have none. A claim stays under a key it had
     * before: its fingerprint tells its key of now.
     */
    Map<String, List<String>> sharing(Collection<String> keys);

    /** Whether the claims stored before a method came are filed by it; see {@link #filedAll}. */
    boolean hasFiledAll(String method);

    /** Remembers that they are. */
    void filedAll(String method);
}
