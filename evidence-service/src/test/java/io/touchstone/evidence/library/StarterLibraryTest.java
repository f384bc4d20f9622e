package io.touchstone.evidence.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.retrieve.InMemoryEvidenceIndex;
import io.touchstone.testkit.HashingEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterLibraryTest {

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryEvidenceStore store = new InMemoryEvidenceStore();
    private final RecordEncoder encoder = new RecordEncoder(new Passages(), new HashingEncoder(), clock);
    private final LibraryIndex index = new LibraryIndex(store, new InMemoryEvidenceIndex(), encoder);
    private final Library library = new Library(store, index, encoder, clock);
    private final StarterLibrary starter = new StarterLibrary(store, library, clock);

    @Test
    void itIsLoadedOnce() {
        assertThat(starter.loadOnce())
                .get()
                .satisfies(receipt -> assertThat(receipt.recorded())
                        .isEqualTo(StarterLibrary.records().size()));
        library.retract("newport-2015", "for a reason");

        assertThat(starter.loadOnce()).isEmpty();

        assertThat(index.holds("newport-2015", ContentHash.of(record("newport-2015"))))
                .isFalse();
        assertThat(index.size()).isEqualTo(StarterLibrary.records().size() - 1);
    }

    @Test
    void stoppedHalfWayItStartsOverAndChangesNothingTwice() {
        library.add(StarterLibrary.records().subList(0, 10));

        assertThat(starter.loadOnce())
                .get()
                .satisfies(receipt -> assertThat(receipt.unchanged()).isEqualTo(10));
        assertThat(store.events()).hasSize(StarterLibrary.records().size());
    }

    @Test
    void idsAreUniqueAndPagesAreSound() {
        List<EvidenceRecord> records = StarterLibrary.records();
        assertThat(records).extracting(EvidenceRecord::id).doesNotHaveDuplicates();
        assertThat(records).hasSizeGreaterThan(100);
        assertThat(records).allSatisfy(record -> {
            assertThat(record.provenance()).isNotBlank().doesNotContain("verified_by");
            assertThat(record.publisher()).isNotBlank();
            assertThat(record.year()).isBetween(1950, 2026);
        });
    }

    @Test
    void trialsHaveALevelAndRulesHaveNone() {
        assertThat(StarterLibrary.records()).allSatisfy(record -> {
            if (record.kind() == EvidenceKind.RCT) {
                assertThat(record.level()).as(record.id()).isEqualTo(2);
            }
            if (record.kind() == EvidenceKind.REGULATORY || record.kind() == EvidenceKind.LABEL) {
                assertThat(record.level()).as(record.id()).isNull();
            }
        });
    }

    @Test
    void whatWasNotConfirmedCarriesNoNumberOfTheResult() {
        assertThat(record("kads-2023").finding()).doesNotContainPattern("\\d");
        assertThat(record("murrough-2013").finding()).doesNotContain("%").doesNotContain("8 points");
        assertThat(record("zarate-2006").finding()).doesNotContain("%");
    }

    private static EvidenceRecord record(String id) {
        return StarterLibrary.records().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
