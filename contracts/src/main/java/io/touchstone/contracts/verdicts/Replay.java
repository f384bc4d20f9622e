package io.touchstone.contracts.verdicts;

import io.touchstone.contracts.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict computed again from what it rests on, and held against what it was. The sources are read as they were then; the
 * judge, the table and the rules are those of now.
 *
 * @param same whether label, confidence, flags, explanation and evidence came out as they were; absent where the verdict
 *     could not be computed again
 * @param differences what came out otherwise, in words; empty when it came out the same
 * @param notPossible why the verdict could not be computed again; absent where it could
 * @param then the versions that the verdict was reached with
 * @param now the versions in use
 * @param changed which of the versions differ: {@code retriever}, {@code judge}, {@code table}, {@code rules},
 *     {@code library}; all but the last explain differences
 * @param sameSources whether a search finds the same sources now, with the same content and in the same order; absent where
 *     it is not known what was found then
 * @param sourceDifferences what a search finds otherwise now, in words
 * @param recomputed what came out, under the verdict's id; absent where nothing could
 */
public record Replay(
        String verdictId,
        @Nullable Boolean same,
        List<String> differences,
        @Nullable String notPossible,
        Method then,
        Method now,
        List<String> changed,
        @Nullable Boolean sameSources,
        List<String> sourceDifferences,
        @Nullable VerdictRow recomputed) {

    public Replay {
        Require.text("verdictId", verdictId);
        differences = Require.copy(differences);
        Require.present("then", then);
        Require.present("now", now);
        changed = Require.copy(changed);
        sourceDifferences = Require.copy(sourceDifferences);
        if (same == null) {
            Require.text("notPossible", notPossible);
        } else if (notPossible != null) {
            throw new IllegalArgumentException(
                    "same is " + same + ", so notPossible must be absent, but is " + notPossible);
        } else if (same != differences.isEmpty()) {
            throw new IllegalArgumentException("same is " + same + ", but differences are " + differences);
        } else {
            Require.present("recomputed", recomputed);
        }
    }
}
