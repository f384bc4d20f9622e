package io.touchstone.evidence.retrieve;

import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import java.util.Set;

/**
 * Which records to look at.
 *
 * @param kinds these alone; empty for all
 * @param directions these alone; empty for all
 */
public record EvidenceFilter(Set<EvidenceKind> kinds, Set<Finding> directions) {

    public static final EvidenceFilter ALL = new EvidenceFilter(Set.of(), Set.of());

    public EvidenceFilter {
        kinds = Set.copyOf(kinds);
        directions = Set.copyOf(directions);
    }

    public static EvidenceFilter ofKinds(Set<EvidenceKind> kinds) {
        return new EvidenceFilter(kinds, Set.of());
    }

    public static EvidenceFilter ofDirections(Set<Finding> directions) {
        return new EvidenceFilter(Set.of(), directions);
    }

    public boolean accepts(EvidenceRecord record) {
        return (kinds.isEmpty() || kinds.contains(record.kind()))
                && (directions.isEmpty() || directions.contains(record.direction()));
    }
}
