package io.touchstone.contracts.verdicts;

import io.touchstone.contracts.Require;

/**
 * The versions that a verdict was reached with.
 *
 * @param retriever name and version of the retrieval
 * @param judge name and version of the stance judge
 * @param table name and version of the weighing table
 * @param library digest of the evidence library at that time
 */
public record Method(String retriever, String judge, String table, String library) {

    public Method {
        Require.text("retriever", retriever);
        Require.text("judge", judge);
        Require.text("table", table);
        Require.text("library", library);
    }
}
