package io.touchstone.contracts.evidence;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;
import java.time.Instant;

/** A source is no longer to be relied on. Verdicts that rest on it are reached anew. */
public record EvidenceRetracted(String evidenceId, String reason, Instant retractedAt) implements Event {

    public EvidenceRetracted {
        Require.text("evidenceId", evidenceId);
        Require.text("reason", reason);
        Require.present("retractedAt", retractedAt);
    }

    @Override
    public String key() {
        return evidenceId;
    }

    @Override
    public String identity() {
        return evidenceId + "@" + retractedAt;
    }
}
