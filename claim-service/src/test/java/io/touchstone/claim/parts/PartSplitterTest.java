package io.touchstone.claim.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.sentence.Sentence;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.FrameReader;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartSplitterTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final PartSplitter SPLITTER = new PartSplitter(VOCABULARY);
    private static final FrameReader FRAMES = new FrameReader(VOCABULARY);

    private static List<Part> split(Block.Kind kind, String text) {
        return SPLITTER.split(new Sentence(kind, 0, 0, 0, text.length(), text), FRAMES.read(text));
    }

    private static List<String> words(String text) {
        return split(Block.Kind.PARAGRAPH, text).stream().map(Part::words).toList();
    }

    @Test
    void aListOfConditionsIsOneClaimEach() {
        String text = "Acupuncture is effective for migraine, chronic back pain, and asthma in adults.";
        assertThat(words(text))
                .containsExactly(
                        "Acupuncture is effective for migraine in adults.",
                        "Acupuncture is effective for chronic back pain in adults.",
                        "Acupuncture is effective for asthma in adults.");
        assertThat(split(Block.Kind.PARAGRAPH, text))
                .extracting(part -> text.substring(part.start(), part.end()))
                .containsExactly("migraine", "chronic back pain", "asthma");
    }

    @Test
    void anApprovalForSeveralIsOneClaimEach() {
        assertThat(words("The FDA approved duloxetine for depression, fibromyalgia and anxiety."))
                .hasSize(3)
                .contains("The FDA approved duloxetine for fibromyalgia.");
    }

    @Test
    void anUnknownItemBetweenKnownOnesIsAnItem() {
        assertThat(words("Garlic treats asthma, restless legs, and gout."))
                .containsExactly("Garlic treats asthma.", "Garlic treats restless legs.", "Garlic treats gout.");
    }

    @Test
    void whatIsSaidOfAllTogetherStaysTogether() {
        assertThat(words("Yoga relieves several anxiety and sleep disorders.")).hasSize(1);
        assertThat(words("Depression and anxiety are common.")).hasSize(1);
        assertThat(words("Zinc eases the link between stress and insomnia.")).hasSize(1);
    }

    @Test
    void twoClausesAreTwoClaims() {
        String text = "Creatine improves memory in older adults, and the supplement is approved in Japan.";
        List<Part> parts = split(Block.Kind.PARAGRAPH, text);
        assertThat(parts)
                .extracting(Part::words)
                .containsExactly("Creatine improves memory in older adults", "The supplement is approved in Japan.");
        assertThat(text.substring(parts.get(1).start(), parts.get(1).end()))
                .isEqualTo("the supplement is approved in Japan.");
    }

    @Test
    void aVerbThatLooksLikeANounIsAVerb() {
        assertThat(words("Kava relieves anxiety in adults, and the supplement is approved in Fiji."))
                .hasSize(2);
    }

    @Test
    void whatAWhichClauseAddsIsAClaim() {
        assertThat(words("Doctors often prescribe metformin, which was approved in 1994."))
                .containsExactly("Doctors often prescribe metformin", "Metformin was approved in 1994.");
    }

    @Test
    void joinedNounsAndVerbsAreNotClauses() {
        assertThat(words("Yoga improves balance and strength.")).hasSize(1);
        assertThat(words("Yoga helps people relax and sleep better at night.")).hasSize(1);
        assertThat(words("If you exercise, and your diet is good, weight comes off."))
                .hasSize(1);
    }

    @Test
    void aTableRowIsOneClaim() {
        assertThat(split(Block.Kind.TABLE_ROW, "Zinc treats colds, gout and asthma"))
                .hasSize(1);
    }
}
