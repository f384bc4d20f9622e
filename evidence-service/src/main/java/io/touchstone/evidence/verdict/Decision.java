package io.touchstone.evidence.verdict;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Precedent;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.evidence.claim.StatedClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that is not yet anybody's: what the evidence says of a claim, by which method.
 *
 * @param basis the claim and what it was held against
 * @param at when the evidence was looked at
 */
record Decision(
        Basis basis,
        Label label,
        double confidence,
        List<Flag> flags,
        String explanation,
        List<Assessment> evidence,
        List<Precedent> precedents,
        Instant at,
        Method method) {

    Decision {
        flags = List.copyOf(flags);
        evidence = List.copyOf(evidence);
        precedents = List.copyOf(precedents);
    }

    StatedClaim claim() {
        return basis.claim();
    }

    /** As a verdict that can be computed again. */
    StoredVerdict toStored(@Nullable String supersedes) {
        return new StoredVerdict(toVerdict(supersedes), basis);
    }

    /** As a verdict, with an id that is derived from all it rests on. */
    Verdict toVerdict(@Nullable String supersedes) {
        List<String> parts = new ArrayList<>();
        parts.add(label.name());
        flags.forEach(flag -> parts.add(flag.name()));
        evidence.forEach(a -> parts.add(a.id() + " " + a.passageHash() + " " + a.stance() + " " + a.decisive()));
        parts.addAll(found(precedents));
        parts.add(method.retriever());
        parts.add(method.judge());
        parts.add(method.table());
        parts.add(Objects.requireNonNullElse(method.rules(), ""));
        parts.add(supersedes == null ? "" : supersedes);
        return new Verdict(
                VerdictId.of(claim().claimId(), Digest.sha256(parts.toArray(String[]::new))),
                claim().claimId(),
                claim().text(),
                label,
                confidence,
                flags,
                explanation,
                at,
                evidence,
                precedents,
                method,
                supersedes);
    }

    /** Whether a verdict says the same and rests on the same. */
    boolean agreesWith(Verdict verdict) {
        return label == verdict.label()
                && flags.equals(verdict.flags())
                && deciding(evidence).equals(deciding(verdict.evidence()))
                && found(precedents).equals(found(verdict.precedents()));
    }

    private static List<String> found(List<Precedent> precedents) {
        return precedents.stream().map(p -> p.id() + " " + p.label()).toList();
    }

    private static List<String> deciding(List<Assessment> evidence) {
        return evidence.stream()
                .filter(Assessment::decisive)
                .map(a -> a.id() + " " + a.passageHash() + " " + a.stance())
                .sorted()
                .toList();
    }
}
