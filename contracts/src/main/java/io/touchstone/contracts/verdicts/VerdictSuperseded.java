package io.touchstone.contracts.verdicts;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;
import java.time.Instant;

/**
 * A verdict no longer stands.
 *
 * @param supersededBy the verdict that took its place
 * @param cause what changed, in words
 */
public record VerdictSuperseded(
        String verdictId, String claimId, String supersededBy, String cause, Instant supersededAt) implements Event {

    public VerdictSuperseded {
        Require.text("verdictId", verdictId);
        Require.text("claimId", claimId);
        Require.text("supersededBy", supersededBy);
        Require.text("cause", cause);
        Require.present("supersededAt", supersededAt);
    }

    @Override
    public String key() {
        return claimId;
    }

    @Override
    public String identity() {
        return verdictId + "@" + supersededBy;
    }
}
