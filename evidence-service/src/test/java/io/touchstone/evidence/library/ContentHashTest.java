package io.touchstone.evidence.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.Json;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.Records;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void theSameContentHasTheSameHash() throws Exception {
        EvidenceRecord record = Records.text("a", "Title", "Finding.");
        EvidenceRecord read = Json.mapper().readValue("""
                        {"finding": "Finding.", "title": "Title", "year": 2021, "publisher": "Journal of Tests",
                         "authors": "Doe et al.", "id": "a", "provenance": "made up for tests", "n": null, "new": 1}
                        """, EvidenceRecord.class);

        assertThat(ContentHash.of(read)).isEqualTo(ContentHash.of(record)).hasSize(64);
    }

    @Test
    void anyChangeOfContentChangesIt() {
        assertThat(ContentHash.of(Records.text("a", "Title", "Finding.")))
                .isNotEqualTo(ContentHash.of(Records.text("a", "Title", "Finding!")))
                .isNotEqualTo(ContentHash.of(Records.text("b", "Title", "Finding.")));
    }

    @Test
    void aLibraryIsItsRecords() {
        assertThat(ContentHash.ofLibrary(Map.of("a", "1", "b", "2")))
                .isEqualTo(ContentHash.ofLibrary(Map.of("b", "2", "a", "1")))
                .isNotEqualTo(ContentHash.ofLibrary(Map.of("a", "2", "b", "1")))
                .isNotEqualTo(ContentHash.ofLibrary(Map.of()));
    }
}
