package io.touchstone.contracts.evidence;

import io.touchstone.contracts.Require;
import io.touchstone.contracts.events.Event;
import java.time.Instant;

/**
 * A source was added to the library, or changed.
 *
 * @param hash SHA-256 over the record's content: the same hash is the same record
 */
public record EvidenceRecorded(EvidenceRecord record, String hash, Instant recordedAt) implements Event {

    public EvidenceRecorded {
        Require.present("record", record);
        Require.text("hash", hash);
        Require.present("recordedAt", recordedAt);
    }

    @Override
    public String key() {
        return record.id();
    }

    @Override
    public String identity() {
        return record.id() + "@" + hash;
    }
}
