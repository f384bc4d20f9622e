package io.touchstone.evidence.passage;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.Digest;
import io.touchstone.contracts.evidence.EvidenceRecord;
import io.touchstone.evidence.Records;
import io.touchstone.evidence.library.StarterLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private final Passages passages = new Passages();

    private List<Passage> of(String finding) {
        return passages.of(Records.text("r", "T", finding));
    }

    private static String at(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    @Test
    void sentencesWithTheirPlaces() {
        String finding = "  Iron helped.  It did so 😀 in both arms!\nDid zinc? ";

        List<Passage> found = of(finding);

        assertThat(found)
                .extracting(Passage::text)
                .containsExactly("Iron helped.", "It did so 😀 in both arms!", "Did zinc?");
        assertThat(found).extracting(Passage::ordinal).containsExactly(0, 1, 2);
        assertThat(found).allSatisfy(p -> {
            assertThat(at(finding, p.start(), p.end())).isEqualTo(p.text());
            assertThat(p.hash()).isEqualTo(Digest.sha256(p.text()));
        });
    }

    @Test
    void abbreviationsAndNumbersEndNoSentence() {
        assertThat(of("Doe et al. compared 2.5 mg vs. placebo, e.g. in cohorts (Fig. 2). Pain fell."))
                .extracting(Passage::text)
                .containsExactly("Doe et al. compared 2.5 mg vs. placebo, e.g. in cohorts (Fig. 2).", "Pain fell.");
    }

    @Test
    void aFindingWithoutASentenceIsOnePassage() {
        assertThat(of("no effect")).singleElement().satisfies(p -> {
            assertThat(p.start()).isZero();
            assertThat(p.end()).isEqualTo(9);
        });
    }

    @Test
    void placesAreReadAsTheyWereWritten() {
        for (EvidenceRecord record : StarterLibrary.records()) {
            List<Passage> cut = passages.of(record);
            assertThat(Spans.read(record, Spans.write(cut))).isEqualTo(cut);
        }
    }
}
