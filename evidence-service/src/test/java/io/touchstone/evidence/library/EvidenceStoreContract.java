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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    void whatIsReplacedIsKept() {
        StoredEvidence first = stored("a", "One 😀. And more.");
        StoredEvidence second = stored("a", "One, corrected.");
        StoredEvidence third = stored("a", "One, corrected again.");
        StoredEvidence other = stored("b", "Two.");
        store.put(List.of(first, other));
        store.put(List.of(second));
        store.put(List.of(third));
        store.put(List.of(second));

        assertThat(versions("a", first)).singleElement().satisfies(kept -> {
            assertThat(kept.record()).isEqualTo(first.record());
            assertThat(kept.hash()).isEqualTo(first.hash());
            assertThat(kept.passages()).isEqualTo(first.passages());
            assertThat(kept.encoder()).isEqualTo(first.encoder());
            assertThat(kept.recordedAt()).isEqualTo(first.recordedAt());
            assertThat(kept.vectors().whole()).isEqualTo(first.vectors().whole());
            assertThat(kept.vectors().parts().getLast())
                    .isEqualTo(first.vectors().parts().getLast());
        });
        assertThat(versions("a", third)).extracting(StoredEvidence::record).containsExactly(third.record());
        assertThat(versions("a", second)).extracting(StoredEvidence::record).containsExactly(second.record());
        assertThat(store.versions(Map.of("a", first.hash(), "b", other.hash(), "c", first.hash())))
                .extracting(StoredEvidence::hash)
                .containsExactlyInAnyOrder(first.hash(), other.hash());
        assertThat(versions("b", first)).isEmpty();
        assertThat(versions("a", stored("a", "Never put."))).isEmpty();
        assertThat(store.versions(Map.of())).isEmpty();
        assertThat(store.load(List.of("a"))).extracting(StoredEvidence::hash).containsExactly(second.hash());
    }

    private List<StoredEvidence> versions(String id, StoredEvidence content) {
        return store.versions(Map.of(id, content.hash()));
    }

    @Test
    void aRetractedContentIsKept() {
        StoredEvidence a = stored("a", "One.");
        store.put(List.of(a));
        store.retract("a", RETRACTION);

        assertThat(versions("a", a)).extracting(StoredEvidence::record).containsExactly(a.record());
    }

    @Test
    void ofManyPutAtOnceNoneIsLost() throws Exception {
        List<StoredEvidence> contents = IntStream.range(0, 8)
                .mapToObj(i -> stored("a", "Version " + i + "."))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<?> put : threads.invokeAll(contents.stream()
                    .map(content -> Executors.callable(() -> store.put(List.of(content))))
                    .toList())) {
                put.get();
            }
        }

        assertThat(contents)
                .allSatisfy(content -> assertThat(versions("a", content))
                        .extracting(StoredEvidence::record)
                        .containsExactly(content.record()));
        assertThat(told(store, "a")).hasSize(8);
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
