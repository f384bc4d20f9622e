package io.touchstone.local.evaluate.library;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.platform.Installation;
import io.touchstone.local.platform.OwnService;
import io.touchstone.local.platform.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An evidence-service of its own, with a library to measure with: the user's is neither read nor changed. Closing it, also
 * by Ctrl-C, ends it.
 */
public final class OwnLibrary implements AutoCloseable {

    /** What is encoded within seconds, so that the progress moves. */
    private static final int BATCH = 50;

    private final OwnService service;

    private OwnLibrary(OwnService service) {
        this.service = service;
    }

    /** Starts one with the records that ship. */
    public static OwnLibrary starter(Installation installation, Map<String, String> environment, Progress progress) {
        return new OwnLibrary(
                OwnService.start(installation, Part.EVIDENCE, Optional.empty(), environment, Map.of(), progress));
    }

    /**
     * Starts one with these records and no others.
     *
     * @param keep where it is kept for the next time, when it is used again as it is; absent: it is thrown away
     */
    public static OwnLibrary of(
            List<EvidenceRecord> records,
            Optional<Path> keep,
            Installation installation,
            Map<String, String> environment,
            Progress progress) {
        keep.ifPresent(folder -> KeptLibrary.prepare(folder, digest(records)));
        Map<String, String> settings = Map.of("TOUCHSTONE_EVIDENCE_LIBRARY_STARTER", "false");
        OwnLibrary library =
                new OwnLibrary(OwnService.start(installation, Part.EVIDENCE, keep, environment, settings, progress));
        try {
            fill(library.api(), records, progress);
            return library;
        } catch (RuntimeException | Error e) {
            library.close();
            throw e;
        }
    }

    /** Its API. */
    public Api api() {
        return new Api(service.api());
    }

    @Override
    public void close() {
        service.close();
    }

    /** Records that are there already are not encoded again. */
    static void fill(Api api, List<EvidenceRecord> records, Progress progress) {
        progress.begin("Encoding the library", records.size());
        try {
            for (int from = 0; from < records.size(); from += BATCH) {
                int to = Math.min(records.size(), from + BATCH);
                api.post("v1/evidence", records.subList(from, to));
                progress.done(to, "");
            }
        } finally {
            progress.end();
        }
    }

    private static String digest(List<EvidenceRecord> records) {
        return Digest.sha256(records.stream()
                .map(record -> Json.mapper().valueToTree(record).toString())
                .toArray(String[]::new));
    }
}
