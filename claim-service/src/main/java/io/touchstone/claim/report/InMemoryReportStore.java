package io.touchstone.claim.report;

import io.touchstone.contracts.claims.Claim;
import io.touchstone.contracts.events.Event;
import io.touchstone.contracts.verdicts.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** For tests: forgets everything with the process, and collects the events instead of publishing them. */
public final class InMemoryReportStore implements ReportStore {

    private final Map<String, StoredReport> reports = new HashMap<>();
    private final TreeMap<String, StoredReport> heads = new TreeMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Set<String>> statedIn = new HashMap<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Set<String> superseded = new HashSet<>();
    private final Map<String, Withdrawal> withdrawals = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    @Override
    public synchronized boolean add(StoredReport report, List<Claim> stated, List<? extends Event> tell) {
        for (Claim claim : stated) {
            claims.put(claim.claimId(), claim);
            statedIn.computeIfAbsent(claim.claimId(), id -> new LinkedHashSet<>())
                    .add(report.id());
        }
        boolean added = reports.putIfAbsent(report.id(), report) == null;
        if (added) {
            events.addAll(tell);
        }
        heads.merge(report.documentId(), report, (old, now) -> now.capturedAt().isAfter(old.capturedAt()) ? now : old);
        return added;
    }

    @Override
    public synchronized Optional<StoredReport> report(String documentId, String version) {
        return Optional.ofNullable(reports.get(StoredReport.idOf(documentId, version)));
    }

    @Override
    public synchronized Optional<StoredReport> latest(String documentId) {
        return Optional.ofNullable(heads.get(documentId));
    }

    @Override
    public synchronized List<StoredReport> page(@Nullable String after, int limit) {
        return (after == null ? heads : heads.tailMap(after, false))
                .values().stream().limit(limit).toList();
    }

    @Override
    public synchronized Map<String, KnownClaim> claims(Collection<String> claimIds) {
        Map<String, KnownClaim> known = new HashMap<>();
        for (String id : claimIds) {
            if (claims.containsKey(id) || verdicts.containsKey(id)) {
                known.put(
                        id,
                        new KnownClaim(
                                id,
                                claims.get(id),
                                List.copyOf(statedIn.getOrDefault(id, Set.of())),
                                verdicts.get(id)));
            }
        }
        return known;
    }

    @Override
    public synchronized Map<String, String> current(Collection<String> documentIds) {
        Map<String, String> versions = new HashMap<>();
        for (String id : documentIds) {
            StoredReport head = heads.get(id);
            if (head != null && !withdrawals.containsKey(id)) {
                versions.put(id, head.version());
            }
        }
        return versions;
    }

    @Override
    public synchronized List<Claim> claims(@Nullable String after, int limit) {
        return claims.values().stream()
                .filter(claim -> after == null || claim.claimId().compareTo(after) > 0)
                .sorted(Comparator.comparing(Claim::claimId))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean reached(Verdict verdict) {
        Verdict current = verdicts.get(verdict.claimId());
        boolean stands = !superseded.contains(verdict.verdictId());
        boolean newer = current == null
                || verdict.asOf().isAfter(current.asOf())
                || current.verdictId().equals(verdict.supersedes());
        if (!stands || !newer || (current != null && current.verdictId().equals(verdict.verdictId()))) {
            return false;
        }
        verdicts.put(verdict.claimId(), verdict);
        if (verdict.supersedes() != null) {
            superseded.add(verdict.supersedes());
        }
        return true;
    }

    @Override
    public synchronized void superseded(String claimId, String verdictId) {
        superseded.add(verdictId);
    }

    @Override
    public synchronized void withdrawn(String documentId, Withdrawal withdrawal) {
        withdrawals.put(documentId, withdrawal);
    }

    @Override
    public synchronized void followed(String documentId) {
        withdrawals.remove(documentId);
    }

    @Override
    public synchronized Optional<Withdrawal> withdrawal(String documentId) {
        return Optional.ofNullable(withdrawals.get(documentId));
    }

    /** What would have been published. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
