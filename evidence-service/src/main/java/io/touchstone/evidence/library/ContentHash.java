package io.touchstone.evidence.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.touchstone.contracts.Digest;
import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceRecord;
import java.util.Map;
import java.util.TreeMap;

/** What tells one content from another. */
public final class ContentHash {

    private static final ObjectWriter CANONICAL =
            Json.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ContentHash() {}

    /** SHA-256 over the record as JSON; absent fields make no difference, nor does their order. */
    public static String of(EvidenceRecord record) {
        Map<?, ?> fields = Json.mapper().convertValue(record, TreeMap.class);
        fields.values().removeIf(value -> value == null);
        try {
            return Digest.sha256(CANONICAL.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always written as JSON", e);
        }
    }

    /** Digest of a whole library; equal libraries have equal digests, whatever the order. */
    public static String ofLibrary(Map<String, String> hashes) {
        StringBuilder all = new StringBuilder(hashes.size() * 96);
        new TreeMap<>(hashes)
                .forEach((id, hash) -> all.append(id).append('\n').append(hash).append('\n'));
        return Digest.sha256(all.toString());
    }
}
