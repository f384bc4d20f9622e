package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import java.util.Set;

/**
 * Which records to look at.
 *
 * @param ids these alone; empty for all
 * @param kinds these alone; empty for all
 * @param directions these alone; empty for all
 */
public record EvidenceFilter(Set<String> ids, Set<EvidenceKind> kinds, Set<Finding> directions) {

    public static final EvidenceFilter ALL = new EvidenceFilter(Set.of(), Set.of(), Set.of());

    public EvidenceFilter {
        ids = Set.copyOf(ids);
        kinds = Set.copyOf(kinds);
        directions = Set.copyOf(directions);
    }

    public static EvidenceFilter ofIds(Set<String> ids) {
        return new EvidenceFilter(ids, Set.of(), Set.of());
    }

    public static EvidenceFilter ofKinds(Set<EvidenceKind> kinds) {
        return new EvidenceFilter(Set.of(), kinds, Set.of());
    }

    public static EvidenceFilter ofDirections(Set<Finding> directions) {
        return new EvidenceFilter(Set.of(), Set.of(), directions);
    }

    public boolean accepts(EvidenceRecord record) {
        return (ids.isEmpty() || ids.contains(record.id()))
                && (kinds.isEmpty() || kinds.contains(record.kind()))
                && (directions.isEmpty() || directions.contains(record.direction()));
    }
}
