package io.touchstone.evidence.adapter.rest;

import io.touchstone.contracts.verdicts.Replay;
import io.touchstone.contracts.verdicts.Verdict;
import io.touchstone.contracts.verdicts.VerdictRow;
import io.touchstone.evidence.verdict.Replayed;
import io.touchstone.evidence.verdict.Replayed.Different;
import io.touchstone.evidence.verdict.Replayed.NotPossible;
import io.touchstone.evidence.verdict.Replayed.Same;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of computing a verdict again, as it is sent. */
final class ReplayView {

    private ReplayView() {}

    static Replay of(Replayed replayed) {
        return switch (replayed) {
            case Same same -> of(same, true, List.of(), null, same.again());
            case Different different -> of(different, false, different.differences(), null, different.again());
            case NotPossible not -> of(not, null, List.of(), not.why(), null);
        };
    }

    private static Replay of(
            Replayed replayed,
            @Nullable Boolean same,
            List<String> differences,
            @Nullable String notPossible,
            @Nullable Verdict again) {
        List<String> sources = replayed.sourceDifferences();
        String id = replayed.then().verdictId();
        return new Replay(
                id,
                same,
                differences,
                notPossible,
                replayed.then().method(),
                replayed.now(),
                replayed.changed(),
                sources == null ? null : sources.isEmpty(),
                sources == null ? List.of() : sources,
                again == null ? null : VerdictRow.of(id, again));
    }
}
