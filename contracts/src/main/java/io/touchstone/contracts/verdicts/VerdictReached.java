package io.touchstone.contracts.verdicts;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;

/** A verdict was reached. It is the claim's current one until it is superseded. */
public record VerdictReached(Verdict verdict) implements Event {

    public VerdictReached {
        Require.present("verdict", verdict);
    }

    @Override
    public String key() {
        return verdict.claimId();
    }

    @Override
    public String identity() {
        return verdict.verdictId();
    }
}
