package io.touchstone.evidence.library;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.ImportReceipt;
import io.touchstone.evidence.library.StoredEvidence.Entry;
import io.touchstone.evidence.library.StoredEvidence.Retraction;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evidence library: what goes in and out, and what is taken out of use. */
public final class Library {

    private final EvidenceStore store;
    private final LibraryIndex index;
    private final RecordEncoder encoder;
    private final InstantSource clock;

    public Library(EvidenceStore store, LibraryIndex index, RecordEncoder encoder, InstantSource clock) {
        this.store = store;
        this.index = index;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * Takes records in; they are stored and searchable when this returns. Of several with one id the last counts. A record
     * that is there to the letter changes nothing, not even a retraction.
     */
    public ImportReceipt add(List<EvidenceRecord> records) {
        Map<String, EvidenceRecord> latest = new LinkedHashMap<>();
        records.forEach(record -> latest.put(record.id(), record));
        Map<String, String> known = store.hashes(latest.keySet());
        List<EvidenceRecord> changed = latest.values().stream()
                .filter(record -> !ContentHash.of(record).equals(known.get(record.id())))
                .toList();
        if (!changed.isEmpty()) {
            List<StoredEvidence> encoded = encoder.encode(changed);
            store.put(encoded);
            index.put(encoded.stream().filter(r -> !r.record().retracted()).toList());
            index.remove(encoded.stream()
                    .filter(r -> r.record().retracted())
                    .map(StoredEvidence::id)
                    .toList());
        }
        return new ImportReceipt(changed.size(), records.size() - changed.size());
    }

    /** Takes a record out of use; empty when there is no such record. */
    public Optional<Retraction> retract(String id, String reason) {
        Optional<Retraction> standing = store.retract(id, new Retraction(reason, clock.instant()));
        if (standing.isPresent()) {
            index.remove(List.of(id));
        }
        return standing;
    }

    public Optional<Entry> find(String id) {
        return store.find(id);
    }

    /** Records in order of id behind {@code after}, retracted ones included. */
    public List<Entry> page(String after, int limit) {
        return store.page(after, limit);
    }

    /**
     * Contents that records have or had, in use or not, by record id; those that are not kept are missing. Their vectors
     * are those of the encoder of now, whatever it was when they were taken in.
     *
     * @param hashes for each record the content that is wanted
     */
    public Map<String, StoredEvidence> versions(Map<String, String> hashes) {
        Map<String, StoredEvidence> versions = new HashMap<>();
        for (StoredEvidence stored : store.versions(hashes)) {
            boolean current = stored.encoder().equals(encoder.name());
            versions.put(
                    stored.id(),
                    current ? stored : encoder.renew(List.of(stored)).getFirst());
        }
        return versions;
    }
}
