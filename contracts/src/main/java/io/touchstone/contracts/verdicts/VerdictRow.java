package io.touchstone.contracts.verdicts;

import io.touchstone.contracts.Require;
import java.time.Instant;
import java.util.List;

/** The verdict on a {@link ClaimRow}, under its {@code id}. */
public record VerdictRow(
        String id,
        String claim,
        Label label,
        double confidence,
        List<Flag> flags,
        String explanation,
        Instant asOf,
        List<Assessment> evidence,
        List<Precedent> precedents,
        Method method) {

    public VerdictRow {
        Require.text("id", id);
        flags = Require.copy(flags);
        evidence = Require.copy(evidence);
        precedents = Require.copy(precedents);
    }

    public static VerdictRow of(String id, Verdict verdict) {
        return new VerdictRow(
                id,
                verdict.claim(),
                verdict.label(),
                verdict.confidence(),
                verdict.flags(),
                verdict.explanation(),
                verdict.asOf(),
                verdict.evidence(),
                verdict.precedents(),
                verdict.method());
    }
}
