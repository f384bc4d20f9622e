package io.touchstone.claim.known;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For tests: forgets everything with the process. */
public final class InMemoryKnownClaims implements KnownClaims {

    private final Map<String, Fingerprint> fingerprints = new HashMap<>();
    private final Map<String, List<String>> byKey = new HashMap<>();
    private final Set<String> methods = new HashSet<>();

    @Override
    public synchronized void file(Collection<Fingerprint> filed) {
        for (Fingerprint fingerprint : filed) {
            fingerprints.put(fingerprint.claimId(), fingerprint);
            List<String> sharing = byKey.computeIfAbsent(fingerprint.key(), key -> new ArrayList<>());
            if (!sharing.contains(fingerprint.claimId())) {
                sharing.add(fingerprint.claimId());
            }
            if (sharing.size() > MOST_OF_ONE_KEY) {
                sharing.removeFirst();
            }
        }
    }

    @Override
    public synchronized Map<String, Fingerprint> fingerprints(Collection<String> claimIds) {
        Map<String, Fingerprint> found = new HashMap<>(fingerprints);
        found.keySet().retainAll(Set.copyOf(claimIds));
        return found;
    }

    @Override
    public synchronized Map<String, List<String>> sharing(Collection<String> keys) {
        Map<String, List<String>> found = new HashMap<>();
        for (String key : keys) {
            List<String> sharing = byKey.get(key);
            if (sharing != null) {
                found.put(key, List.copyOf(sharing));
            }
        }
        return found;
    }

    @Override
    public synchronized boolean hasFiledAll(String method) {
        return methods.contains(method);
    }

    @Override
    public synchronized void filedAll(String method) {
        methods.add(method);
    }
}
