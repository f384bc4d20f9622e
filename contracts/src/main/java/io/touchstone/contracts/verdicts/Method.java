package io.touchstone.contracts.verdicts;

import io.touchstone.contracts.Require;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a verdict was reached with.
 *
 * @param retriever name and version of the retrieval
 * @param judge name and version of the stance judge
 * @param table name and version of the weighing table
 * @param library digest of the evidence library at that time
 * @param rules versions of the rules around the judge, and of the vocabulary they read with; absent in verdicts from before
 *     it was noted
 */
public record Method(
        String retriever,
        String judge,
        String table,
        String library,
        @Nullable String rules) {

    public Method {
        Require.text("retriever", retriever);
        Require.text("judge", judge);
        Require.text("table", table);
        Require.text("library", library);
        if (rules != null) {
            Require.text("rules", rules);
        }
    }
}
