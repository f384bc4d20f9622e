package io.touchstone.evidence.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.ImportReceipt;
import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.evidence.retrieve.EvidenceFilter;
import io.touchstone.evidence.retrieve.InMemoryEvidenceIndex;
import io.touchstone.testkit.HashingEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {

    private static final EvidenceRecord BEES = Records.text("bees", "Bees", "Bees prefer clover.");
    private static final EvidenceRecord OAKS = Records.text("oaks", "Oaks", "Oaks grow slowly.");

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryEvidenceStore store = new InMemoryEvidenceStore();
    private final InMemoryEvidenceIndex searched = new InMemoryEvidenceIndex();
    private final LibraryIndex index = index(new HashingEncoder(), searched);
    private final Library library = new Library(store, index, encoder(new HashingEncoder()), clock);

    private RecordEncoder encoder(HashingEncoder encoder) {
        return new RecordEncoder(new Passages(), encoder, clock);
    }

    private LibraryIndex index(HashingEncoder encoder, InMemoryEvidenceIndex into) {
        return new LibraryIndex(store, into, encoder(encoder));
    }

    @Test
    void whatIsAddedIsFoundAndTold() {
        assertThat(library.add(List.of(BEES, OAKS))).isEqualTo(new ImportReceipt(2, 0));

        assertThat(searched.byWords("clover", 5, EvidenceFilter.ALL))
                .extracting(Hit::id)
                .containsExactly("bees");
        assertThat(store.events()).hasSize(2);
    }

    @Test
    void addingAgainChangesNothing() {
        library.add(List.of(BEES));
        String digest = index.digest();

        assertThat(library.add(List.of(BEES))).isEqualTo(new ImportReceipt(0, 1));
        assertThat(store.events()).hasSize(1);
        assertThat(index.digest()).isEqualTo(digest);
    }

    @Test
    void ofTwoWithOneIdTheLastCounts() {
        EvidenceRecord later = Records.text("bees", "Bees", "Bees prefer thyme.");

        assertThat(library.add(List.of(BEES, later))).isEqualTo(new ImportReceipt(1, 1));
        assertThat(library.find("bees").orElseThrow().record()).isEqualTo(later);
    }

    @Test
    void theDigestIsThatOfTheContentWhateverTheOrder() {
        library.add(List.of(BEES, OAKS));
        String both = index.digest();
        library.retract("oaks", "felled");
        assertThat(index.digest()).isNotEqualTo(both);

        InMemoryEvidenceIndex other = new InMemoryEvidenceIndex();
        LibraryIndex copy = index(new HashingEncoder(), other);
        copy.reconcile();
        assertThat(copy.digest()).isEqualTo(index.digest());
    }

    @Test
    void anIndexIsBroughtUpToTheStore() {
        library.add(List.of(BEES, OAKS));
        InMemoryEvidenceIndex other = new InMemoryEvidenceIndex();
        LibraryIndex copy = index(new HashingEncoder(), other);
        other.put(encoder(new HashingEncoder())
                .encode(List.of(
                        Records.text("gone", "Gone", "Not in the store."), Records.text("oaks", "Oaks", "Old."))));

        assertThat(copy.reconcile()).isEqualTo(new LibraryIndex.Reconciled(2, 1, 2));

        assertThat(other.hashes()).isEqualTo(store.inUse());
        assertThat(copy.reconcile()).isEqualTo(new LibraryIndex.Reconciled(0, 0, 2));
    }

    @Test
    void vectorsOfAFormerEncoderAreMadeAnew() {
        library.add(List.of(BEES));
        InMemoryEvidenceIndex other = new InMemoryEvidenceIndex();
        HashingEncoder newer = new HashingEncoder("hashing/2", 32);

        index(newer, other).reconcile();

        assertThat(other.read(List.of("bees")).getFirst().vectors().whole()).hasSize(32);
        assertThat(store.load(List.of("bees")).getFirst().encoder()).isEqualTo("hashing/2");
        assertThat(store.events()).hasSize(1);
    }

    @Test
    void listenersHearOfChangesAlone() {
        int[] heard = {0};
        index.onChange(() -> heard[0]++);

        library.add(List.of(BEES));
        library.add(List.of(BEES));
        index.follow(List.of("bees"));
        assertThat(heard[0]).isEqualTo(1);
        library.retract("bees", "stung");
        library.retract("nobody", "there");
        assertThat(heard[0]).isEqualTo(2);
    }

    @Test
    void aRecordOfAnotherCopyIsFollowed() {
        InMemoryEvidenceIndex other = new InMemoryEvidenceIndex();
        LibraryIndex copy = index(new HashingEncoder(), other);
        library.add(List.of(BEES));

        copy.follow(List.of("bees"));
        assertThat(other.hashOf("bees")).isPresent();

        library.retract("bees", "stung");
        copy.follow(List.of("bees", "bees"));
        assertThat(other.hashOf("bees")).isEmpty();
    }
}
