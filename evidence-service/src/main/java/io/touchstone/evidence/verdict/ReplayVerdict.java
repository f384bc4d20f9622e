package io.touchstone.evidence.verdict;

import io.touchstone.contracts.verdicts.Method;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.evidence.library.Library;
import io.touchstone.evidence.library.StoredEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Computes stored verdicts again: from the claim as it was read and the sources as they were, by the method as it is now.
 * Nothing is stored.
 */
public final class ReplayVerdict {

    private final VerdictStore verdicts;
    private final Library library;
    private final VerdictMethod method;

    public ReplayVerdict(VerdictStore verdicts, Library library, VerdictMethod method) {
        this.verdicts = verdicts;
        this.library = library;
        this.method = method;
    }

    /** Empty when there is no such verdict. */
    public Optional<Replayed> replay(String verdictId) {
        return VerdictId.claimOf(verdictId)
                .flatMap(verdicts::find)
                .flatMap(known -> known.find(verdictId))
                .map(this::replay);
    }

    private Replayed replay(StoredVerdict stored) {
        Verdict then = stored.verdict();
        Basis basis = stored.basis();
        Method now = method.current();
        if (basis == null) {
            return new Replayed.NotPossible(
                    then, now, null, "What the verdict rests on was not yet stored when it was reached.");
        }
        List<Basis.Source> found =
                method.gather(List.of(basis.claim())).getFirst().basis().sources();
        List<String> sourceDifferences = SourceDifferences.between(basis.sources(), found);
        Map<String, StoredEvidence> contents = library.versions(
                basis.sources().stream().collect(Collectors.toMap(Basis.Source::id, Basis.Source::hash)));
        List<String> missing = basis.sources().stream()
                .map(Basis.Source::id)
                .filter(id -> !contents.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            return new Replayed.NotPossible(
                    then,
                    now,
                    sourceDifferences,
                    "The content that a source had then is not kept: " + Cause.named(missing) + ".");
        }
        // What is read is the library as it was.
        Method mixed = new Method(
                now.retriever(), now.judge(), now.table(), then.method().library(), now.rules());
        Verdict again = method.decide(List.of(method.gather(basis, contents)), then.asOf(), mixed)
                .getFirst()
                .toVerdict(then.supersedes());
        List<String> differences = Differences.between(then, again);
        return differences.isEmpty()
                ? new Replayed.Same(then, now, sourceDifferences, again)
                : new Replayed.Different(then, now, sourceDifferences, again, differences);
    }
}
