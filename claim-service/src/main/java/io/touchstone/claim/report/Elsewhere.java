package io.touchstone.claim.report;

import io.touchstone.claim.known.NearDuplicates;
import io.touchstone.claim.known.NearDuplicates.Near;
import io.touchstone.contracts.Require;
import io.touchstone.contracts.claims.NearDuplicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up which documents state claims too, in the same or in other words. */
public final class Elsewhere {

    /** What is told of a claim. */
    public static final int MOST_NEAR_DUPLICATES = 20;

    /** Document versions of one claim that are looked at, the newest: a claim of every article must not slow all reports. */
    private static final int MOST_DOCUMENTS = 1000;

    static final Statements NOWHERE = new Statements(0, List.of());

    /**
     * Where else a claim is stated.
     *
     * @param documents how many documents state it or a near-duplicate
     * @param nearDuplicates nearest first
     */
    public record Statements(int documents, List<NearDuplicate> nearDuplicates) {
        public Statements {
            nearDuplicates = Require.copy(nearDuplicates);
        }
    }

    private final ReportStore store;
    private final NearDuplicates nearDuplicates;

    Elsewhere(ReportStore store, NearDuplicates nearDuplicates) {
        this.store = store;
        this.nearDuplicates = nearDuplicates;
    }

    /**
     * Where these claims are stated.
     *
     * @param except document that does not count: the one whose report it is for
     */
    Map<String, Statements> of(Map<String, KnownClaim> claims, @Nullable String except) {
        Map<String, List<Near>> near = nearDuplicates.of(claims.keySet());
        Set<String> others = new LinkedHashSet<>();
        near.values().forEach(found -> found.forEach(n -> others.add(n.claimId())));
        others.removeAll(claims.keySet());
        Map<String, KnownClaim> known = new HashMap<>(store.claims(others));
        known.putAll(claims);
        Map<String, Set<String>> documents = documents(known.values(), except);
        Map<String, Statements> statements = new HashMap<>();
        for (String id : claims.keySet()) {
            statements.put(id, statements(id, near.getOrDefault(id, List.of()), known, documents));
        }
        return statements;
    }

    private static Statements statements(
            String id, List<Near> near, Map<String, KnownClaim> known, Map<String, Set<String>> documents) {
        Set<String> all = new HashSet<>(documents.getOrDefault(id, Set.of()));
        List<NearDuplicate> listed = new ArrayList<>();
        for (Near other : near) {
            KnownClaim claim = known.get(other.claimId());
            Set<String> stating = documents.getOrDefault(other.claimId(), Set.of());
            if (claim == null || claim.claim() == null || stating.isEmpty()) {
                continue;
            }
            all.addAll(stating);
            if (listed.size() < MOST_NEAR_DUPLICATES) {
                listed.add(new NearDuplicate(other.claimId(), claim.claim().text(), other.score(), stating.size()));
            }
        }
        return new Statements(all.size(), listed);
    }

    /** The documents whose newest version states a claim, by claim. */
    private Map<String, Set<String>> documents(Collection<KnownClaim> claims, @Nullable String except) {
        Map<String, Map<String, Set<String>>> versions = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (KnownClaim claim : claims) {
            Map<String, Set<String>> byDocument = new HashMap<>();
            List<String> statedIn = claim.statedIn();
            for (String id : statedIn.subList(Math.max(0, statedIn.size() - MOST_DOCUMENTS), statedIn.size())) {
                int at = id.lastIndexOf('@');
                String document = id.substring(0, at);
                if (!document.equals(except)) {
                    byDocument.computeIfAbsent(document, d -> new HashSet<>()).add(id.substring(at + 1));
                }
            }
            versions.put(claim.claimId(), byDocument);
            asked.addAll(byDocument.keySet());
        }
        Map<String, String> current = store.current(asked);
        Map<String, Set<String>> documents = new HashMap<>();
        versions.forEach((claim, byDocument) -> {
            Set<String> stating = new HashSet<>();
            byDocument.forEach((document, stated) -> {
                if (stated.contains(current.get(document))) {
                    stating.add(document);
                }
            });
            documents.put(claim, stating);
        });
        return documents;
    }
}
