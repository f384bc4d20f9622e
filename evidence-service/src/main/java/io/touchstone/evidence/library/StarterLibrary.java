package io.touchstone.evidence.library;

import com.fasterxml.jackson.databind.ObjectReader;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.ImportReceipt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records that a new library starts with. They are loaded once: a record that a user has retracted or changed since is
 * not put back at the next start.
 */
public final class StarterLibrary {

    private static final String RESOURCE = "/io/touchstone/evidence/starter/ketamine.jsonl";
    private static final String MARKER = "starter-library";

    private final EvidenceStore store;
    private final Library library;
    private final InstantSource clock;

    public StarterLibrary(EvidenceStore store, Library library, InstantSource clock) {
        this.store = store;
        this.library = library;
        this.clock = clock;
    }

    /**
     * Loads the starter records into a library that never had them; empty when it had. Stopped half way it starts over the
     * next time, and finds what is there unchanged.
     */
    public Optional<ImportReceipt> loadOnce() {
        if (store.isDone(MARKER)) {
            return Optional.empty();
        }
        ImportReceipt receipt = library.add(records());
        store.markDone(MARKER, clock.instant());
        return Optional.of(receipt);
    }

    /** The starter records, as they ship. */
    public static List<EvidenceRecord> records() {
        ObjectReader reader = Json.mapper().readerFor(EvidenceRecord.class);
        try (InputStream in = StarterLibrary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCE);
            }
            List<EvidenceRecord> records = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                records.add(reader.readValue(line));
            }
            return records;
        } catch (IOException e) {
            throw new IllegalStateException("the starter library cannot be read", e);
        }
    }
}
