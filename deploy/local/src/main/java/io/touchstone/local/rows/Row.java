package io.touchstone.local.rows;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A line of a JSON Lines file. */
public sealed interface Row {

    /** 1-based. */
    int line();

    /** A JSON object. */
    record Good(int line, ObjectNode json) implements Row {}

    /** @param message what is wrong with it, without file and line */
    record Bad(int line, String message) implements Row {}
}
