package io.touchstone.evidence.verdict;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.verdicts.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is stored; the basis stays inside, what others are told is the verdict.
 *
 * @param basis absent in verdicts from before it was stored
 */
public record StoredVerdict(Verdict verdict, @Nullable Basis basis) {

    public StoredVerdict {
        Require.present("verdict", verdict);
    }

    public String verdictId() {
        return verdict.verdictId();
    }
}
