package io.touchstone.evidence.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.library.StoredEvidence.Entry;
import io.touchstone.evidence.library.StoredEvidence.Retraction;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.testkit.HashingEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of evidence keeps to. */
public abstract class EvidenceStoreContract {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Retraction RETRACTION = new Retraction("image duplication", NOW);

    private EvidenceStore store;

    /** An empty store. */
    protected abstract EvidenceStore empty();

    /** The types of the events told so far of a record, in order. */
    protected abstract List<String> told(EvidenceStore store, String id);

    @BeforeEach
    void start() {
        store = empty();
    }

    private static StoredEvidence stored(String id, String finding) {
        return stored(Records.text(id, "Title of " + id, finding), new HashingEncoder());
    }

    private static StoredEvidence stored(EvidenceRecord record, HashingEncoder encoder) {
        return new RecordEncoder(new Passages(), encoder, InstantSource.fixed(NOW))
                .encode(List.of(record))
                .getFirst();
    }

    @Test
    void whatIsPutIsLoadedAsItWas() {
        StoredEvidence put = stored("a", "Iron helped 😀. Zinc did not.");
        store.put(List.of(put, stored("b", "Other.")));

        StoredEvidence loaded = store.load(List.of("a", "none")).getFirst();

        assertThat(loaded.record()).isEqualTo(put.record());
        assertThat(loaded.hash()).isEqualTo(put.hash());
        assertThat(loaded.passages()).isEqualTo(put.passages());
        assertThat(loaded.encoder()).isEqualTo(put.encoder());
        assertThat(loaded.recordedAt()).isEqualTo(put.recordedAt());
        assertThat(loaded.vectors().whole()).isEqualTo(put.vectors().whole());
        assertThat(loaded.vectors().parts().getLast())
                .isEqualTo(put.vectors().parts().getLast());
        assertThat(store.load(List.of("a", "none"))).hasSize(1);
        assertThat(told(store, "a")).containsExactly("evidence.recorded");
    }

    @Test
    void hashesTellWhatIsKnownAndWhatIsInUse() {
        StoredEvidence a = stored("a", "One.");
        StoredEvidence b = stored("b", "Two.");
        store.put(List.of(a, b));
        store.retract("b", RETRACTION);

        assertThat(store.hashes(List.of("a", "b", "c"))).isEqualTo(Map.of("a", a.hash(), "b", b.hash()));
        assertThat(store.inUse()).isEqualTo(Map.of("a", a.hash()));
        assertThat(store.load(List.of("b"))).isEmpty();
    }

    @Test
    void aRetractionStandsAndIsToldOnce() {
        store.put(List.of(stored("a", "One.")));

        assertThat(store.retract("a", RETRACTION)).contains(RETRACTION);
        assertThat(store.retract("a", new Retraction("another reason", NOW.plusSeconds(9))))
                .contains(RETRACTION);
        assertThat(store.retract("none", RETRACTION)).isEmpty();

        assertThat(store.find("a").map(Entry::retraction)).contains(RETRACTION);
        assertThat(told(store, "a")).containsExactly("evidence.recorded", "evidence.retracted");
    }

    @Test
    void newContentLiftsARetraction() {
        store.put(List.of(stored("a", "One.")));
        store.retract("a", RETRACTION);
        StoredEvidence corrected = stored("a", "One, corrected.");
        store.put(List.of(corrected));

        assertThat(store.inUse()).isEqualTo(Map.of("a", corrected.hash()));
        assertThat(store.find("a"))
                .get()
                .satisfies(e -> assertThat(e.retraction()).isNull());
        assertThat(told(store, "a")).containsExactly("evidence.recorded", "evidence.retracted", "evidence.recorded");
    }

    @Test
    void aRecordThatItsPublisherRetractedIsNotInUse() {
        EvidenceRecord r = Records.text("a", "T", "One.");
        EvidenceRecord withdrawn = new EvidenceRecord(
                r.id(),
                r.kind(),
                r.title(),
                r.year(),
                r.publisher(),
                r.authors(),
                r.pmid(),
                r.doi(),
                r.registry(),
                r.population(),
                r.intervention(),
                r.comparator(),
                r.outcome(),
                r.n(),
                r.direction(),
                r.finding(),
                r.certainty(),
                r.level(),
                r.provenance(),
                true);
        store.put(List.of(stored(withdrawn, new HashingEncoder())));

        assertThat(store.inUse()).isEmpty();
        assertThat(store.load(List.of("a"))).isEmpty();
        assertThat(store.find("a"))
                .get()
                .satisfies(e -> assertThat(e.record().retracted()).isTrue());
    }

    @Test
    void reencodingTellsNobodyAndDoesNotUndoNewContent() {
        StoredEvidence before = stored("a", "One.");
        store.put(List.of(before));
        HashingEncoder other = new HashingEncoder("hashing/2", 32);

        store.reencode(List.of(stored(before.record(), other)));
        assertThat(store.load(List.of("a")).getFirst().encoder()).isEqualTo("hashing/2");

        StoredEvidence changed = stored("a", "Two.");
        store.put(List.of(changed));
        store.reencode(List.of(stored(before.record(), other)));
        assertThat(store.load(List.of("a")).getFirst())
                .satisfies(r -> assertThat(r.record()).isEqualTo(changed.record()))
                .satisfies(r -> assertThat(r.encoder()).isEqualTo(changed.encoder()));
        assertThat(told(store, "a")).containsExactly("evidence.recorded", "evidence.recorded");
    }

    @Test
    void pagesAreInOrderOfId() {
        store.put(List.of(stored("b", "B."), stored("c", "C."), stored("a", "A."), stored("10", "Ten.")));
        store.retract("b", RETRACTION);

        assertThat(store.page("", 3)).extracting(e -> e.record().id()).containsExactly("10", "a", "b");
        assertThat(store.page("b", 3)).extracting(e -> e.record().id()).containsExactly("c");
        assertThat(store.page("c", 3)).isEmpty();
    }

    @Test
    void whatIsDoneOnceStaysDone() {
        assertThat(store.isDone("this")).isFalse();
        store.markDone("this", NOW);
        store.markDone("this", NOW.plusSeconds(1));
        assertThat(store.isDone("this")).isTrue();
        assertThat(store.isDone("that")).isFalse();
    }
}
