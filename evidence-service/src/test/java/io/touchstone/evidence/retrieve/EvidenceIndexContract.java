package io.touchstone.evidence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.EvidenceKind;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.contracts.evidence.Finding;
import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.library.RecordEncoder;
import io.touchstone.evidence.library.StoredEvidence;
import io.touchstone.evidence.passage.Passages;
import io.touchstone.testkit.HashingEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index keeps to. */
public abstract class EvidenceIndexContract {

    protected static final HashingEncoder ENCODER = new HashingEncoder();

    private EvidenceIndex index;

    /** An index with nothing in it, for vectors of {@link #ENCODER}. */
    protected abstract EvidenceIndex empty();

    @BeforeEach
    void fill() {
        index = empty();
        index.put(List.of(
                stored(Records.trial(
                        "iron", "Iron", "fatigue", Finding.BENEFIT, "Iron reduced fatigue. It upset some stomachs.")),
                stored(Records.trial("zinc", "Zinc", "the common cold", Finding.NO_DIFFERENCE, "Colds were as long.")),
                stored(Records.text("bees", "Bees and clover", "Bees prefer clover to other flowers."))));
    }

    protected static StoredEvidence stored(EvidenceRecord record) {
        return new RecordEncoder(new Passages(), ENCODER, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                .encode(List.of(record))
                .getFirst();
    }

    private static float[] vector(String text) {
        return ENCODER.queries(List.of(text)).getFirst();
    }

    @Test
    void wordsFindWhatSharesThem() {
        assertThat(index.byWords("clover flowers", 10, EvidenceFilter.ALL))
                .extracting(Hit::id)
                .containsExactly("bees");
        assertThat(index.byWords("does zinc help with colds", 10, EvidenceFilter.ALL)
                        .getFirst()
                        .id())
                .isEqualTo("zinc");
        assertThat(index.byWords("quantum chromodynamics", 10, EvidenceFilter.ALL))
                .isEmpty();
        assertThat(index.byWords("?!", 10, EvidenceFilter.ALL)).isEmpty();
    }

    @Test
    void whatSomebodyWroteIsFoundByTheirName() {
        assertThat(index.byWords("a trial by Doe", 10, EvidenceFilter.ALL))
                .extracting(Hit::id)
                .contains("iron", "zinc", "bees");
    }

    @Test
    void meaningFindsTheNearestFirst() {
        List<Hit> found = index.byMeaning(vector("iron reduced fatigue"), 3, EvidenceFilter.ALL);

        assertThat(found.getFirst().id()).isEqualTo("iron");
        assertThat(found).hasSize(3);
        assertThat(found.get(0).score()).isGreaterThan(found.get(1).score());
        assertThat(index.byMeaning(vector("iron"), 1, EvidenceFilter.ALL)).hasSize(1);
    }

    @Test
    void theFilterIsKept() {
        EvidenceFilter trials = EvidenceFilter.ofKinds(Set.of(EvidenceKind.RCT));
        assertThat(index.byWords("clover iron zinc", 10, trials))
                .extracting(Hit::id)
                .containsExactlyInAnyOrder("iron", "zinc");
        assertThat(index.byMeaning(vector("clover"), 10, trials))
                .extracting(Hit::id)
                .containsExactlyInAnyOrder("iron", "zinc");
        assertThat(index.byWords(
                        "clover iron zinc",
                        10,
                        new EvidenceFilter(
                                Set.of(), Set.of(EvidenceKind.RCT), Set.of(Finding.NO_DIFFERENCE, Finding.HARM))))
                .extracting(Hit::id)
                .containsExactly("zinc");
        EvidenceFilter named = EvidenceFilter.ofIds(Set.of("bees", "zinc", "nothing"));
        assertThat(index.byWords("clover iron zinc", 10, named))
                .extracting(Hit::id)
                .containsExactlyInAnyOrder("bees", "zinc");
        assertThat(index.byMeaning(vector("iron"), 10, named))
                .extracting(Hit::id)
                .containsExactlyInAnyOrder("bees", "zinc");
    }

    @Test
    void readGivesWhatWasPutInTheOrderAsked() {
        List<StoredEvidence> read = index.read(List.of("zinc", "nothing", "iron"));

        assertThat(read).extracting(StoredEvidence::id).containsExactly("zinc", "iron");
        StoredEvidence iron = stored(Records.trial(
                "iron", "Iron", "fatigue", Finding.BENEFIT, "Iron reduced fatigue. It upset some stomachs."));
        assertThat(read.getLast().record()).isEqualTo(iron.record());
        assertThat(read.getLast().passages()).isEqualTo(iron.passages());
        assertThat(read.getLast().vectors().parts().getFirst())
                .isEqualTo(iron.vectors().parts().getFirst());
        assertThat(index.read(List.of())).isEmpty();
    }

    @Test
    void puttingAgainReplaces() {
        StoredEvidence changed = stored(Records.text("bees", "Wasps", "Wasps like jam."));
        index.put(List.of(changed));

        assertThat(index.size()).isEqualTo(3);
        assertThat(index.hashOf("bees")).contains(changed.hash());
        assertThat(index.byWords("clover", 10, EvidenceFilter.ALL)).isEmpty();
        assertThat(index.byWords("jam", 10, EvidenceFilter.ALL))
                .extracting(Hit::id)
                .containsExactly("bees");
    }

    @Test
    void whatIsRemovedIsGone() {
        index.remove(List.of("bees", "never there"));

        assertThat(index.hashes().keySet()).containsExactlyInAnyOrder("iron", "zinc");
        assertThat(index.hashOf("bees")).isEmpty();
        assertThat(index.byWords("clover", 10, EvidenceFilter.ALL)).isEmpty();
        assertThat(index.read(List.of("bees"))).isEmpty();
    }

    @Test
    void anEmptyIndexFindsNothing() {
        EvidenceIndex none = empty();
        assertThat(none.hashes()).isEqualTo(Map.of());
        assertThat(none.byWords("iron", 5, EvidenceFilter.ALL)).isEmpty();
        assertThat(none.byMeaning(vector("iron"), 5, EvidenceFilter.ALL)).isEmpty();
        assertThat(none.read(List.of("iron"))).isEmpty();
    }
}
