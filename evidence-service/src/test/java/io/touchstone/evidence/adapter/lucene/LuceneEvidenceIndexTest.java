package io.touchstone.evidence.adapter.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.evidence.SearchRequest.Hit;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.retrieve.EvidenceFilter;
import io.touchstone.evidence.retrieve.EvidenceIndex;
import io.touchstone.evidence.retrieve.EvidenceIndexContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneEvidenceIndexTest extends EvidenceIndexContract {

    @TempDir
    Path directory;

    @Override
    protected EvidenceIndex empty() {
        return LuceneEvidenceIndex.inMemory(ENCODER.name());
    }

    private LuceneEvidenceIndex open(String encoder) {
        return LuceneEvidenceIndex.open(directory.resolve("index"), encoder);
    }

    @Test
    void wordsAreFoundInTheirOtherForms() {
        EvidenceIndex index = empty();
        index.put(List.of(stored(Records.text("a", "Trees", "Treatments relieved headaches in runners."))));

        assertThat(index.byWords("headache relief running treatment", 5, EvidenceFilter.ALL))
                .extracting(Hit::id)
                .containsExactly("a");
    }

    @Test
    void eachHitHasItsOwnIdHoweverTheIndexWasWritten() {
        EvidenceIndex index = empty();
        for (int i = 0; i < 40; i++) {
            index.put(List.of(
                    stored(Records.text("oak-" + i, "Trees", "Oaks grow " + "slowly ".repeat(i + 1))),
                    stored(Records.text("ship-" + i, "Ships", "Ships sail " + "fast ".repeat(i + 1)))));
        }
        index.remove(List.of("oak-3", "ship-7"));
        index.put(List.of(stored(Records.text("oak-5", "Ships", "A ship now."))));

        assertThat(index.byWords("oaks", 100, EvidenceFilter.ALL))
                .extracting(Hit::id)
                .hasSize(38)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("oak-"))
                .doesNotContain("oak-3", "oak-5");
        assertThat(index.byWords("ship", 100, EvidenceFilter.ALL))
                .extracting(Hit::id)
                .hasSize(40)
                .contains("oak-5")
                .doesNotContain("ship-7");
    }

    @Test
    void itIsThereAfterARestart() {
        try (LuceneEvidenceIndex index = open("e/1")) {
            index.put(List.of(stored(Records.text("a", "Trees", "Oaks grow slowly."))));
        }
        try (LuceneEvidenceIndex index = open("e/1")) {
            assertThat(index.hashes()).containsOnlyKeys("a");
            assertThat(index.byWords("oak", 5, EvidenceFilter.ALL)).hasSize(1);
        }
    }

    @Test
    void vectorsOfAnotherEncoderAreThrownAway() {
        try (LuceneEvidenceIndex index = open("e/1")) {
            index.put(List.of(stored(Records.text("a", "Trees", "Oaks grow slowly."))));
        }
        try (LuceneEvidenceIndex index = open("e/2")) {
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void anIndexThatCannotBeReadIsThrownAway() throws IOException {
        try (LuceneEvidenceIndex index = open("e/1")) {
            index.put(List.of(stored(Records.text("a", "Trees", "Oaks grow slowly."))));
        }
        try (Stream<Path> files = Files.list(directory.resolve("index"))) {
            for (Path file : files.toList()) {
                if (Files.size(file) > 0) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        try (LuceneEvidenceIndex index = open("e/1")) {
            assertThat(index.size()).isZero();
            index.put(List.of(stored(Records.text("b", "Trees", "Elms grow fast."))));
            assertThat(index.byWords("elm", 5, EvidenceFilter.ALL)).hasSize(1);
        }
    }

    @Test
    void twoCopiesHaveEachTheirOwn() {
        try (LuceneEvidenceIndex one = open("e/1");
                LuceneEvidenceIndex other = open("e/1")) {
            one.put(List.of(stored(Records.text("a", "Trees", "Oaks grow slowly."))));

            assertThat(other.size()).isZero();
            assertThat(one.byWords("oak", 5, EvidenceFilter.ALL)).hasSize(1);
        }
    }
}
