package io.touchstone.local.evaluate;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Stance;
import io.touchstone.contracts.verdicts.VerdictRow;
import java.time.Instant;
import java.util.List;

/** Verdicts to compare with labels. */
public final class Verdicts {

    private Verdicts() {}

    public static VerdictRow verdict(
            String id, Label label, double confidence, List<Flag> flags, Assessment... evidence) {
        return new VerdictRow(
                id,
                "Tea is hot.",
                label,
                confidence,
                flags,
                "Rests on tea. And on cups.",
                Instant.parse("2026-01-01T00:00:00Z"),
                List.of(evidence),
                List.of(),
                new Method("find-1", "judge-1", "table-1", "lib", "rules-1"));
    }

    public static Assessment assessment(
            String id, Stance stance, double probability, boolean decisive, int start, int end) {
        return new Assessment(
                id,
                stance,
                probability,
                "x".repeat(end - start),
                start,
                end,
                Digest.sha256(id),
                Assessment.Scope.IN,
                List.of(),
                decisive,
                null,
                "Tea",
                null,
                EvidenceKind.UNCLASSIFIED,
                null,
                null,
                null);
    }
}
