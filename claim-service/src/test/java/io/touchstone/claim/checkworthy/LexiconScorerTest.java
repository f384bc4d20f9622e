package io.touchstone.claim.checkworthy;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.lexicon.Lexicon;
import io.touchstone.claim.sentence.Sentence;
import io.touchstone.claim.standalone.Statement;
import io.touchstone.contracts.documents.Block;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconScorerTest {

    private static final LexiconScorer SCORER = new LexiconScorer(Vocabulary.load());

    private static Checkworthiness score(Block.Kind kind, String text) {
        return SCORER.score(new Sentence(kind, 0, 0, 0, text.length(), text), new Statement(text, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Glucosamine rebuilds cartilage and relieves knee pain within a month.",
                "The FDA cleared this device for migraine in 2014.",
                "Nearly 60% of participants went into remission.",
                "Kava can cause liver damage.",
                "VITAMIN D PREVENTS THE FLU.",
                "I was doubtful, but studies show that saffron relieves depression within six weeks.",
            })
    void statesSomethingToCheck(String text) {
        Checkworthiness worth = score(Block.Kind.PARAGRAPH, text);
        assertThat(worth.score()).as("%s", worth.reasons()).isGreaterThan(.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does glucosamine rebuild cartilage?",
                "Call 555-010-1234 to book your massage today.",
                "Our friendly staff will make you feel at home.",
                "You should ask your pharmacist first.",
                "I cried with joy for days.",
                "Acupressure is a practice in which points on the body are pressed.",
                "Next",
                "🙂🙂🙂",
            })
    void statesNothingToCheck(String text) {
        Checkworthiness worth = score(Block.Kind.PARAGRAPH, text);
        assertThat(worth.score()).as("%s", worth.reasons()).isLessThan(.5);
    }

    @Test
    void aHeadingIsNoClaim() {
        String text = "Vitamin D prevents the flu";
        assertThat(score(Block.Kind.HEADING, text).score()).isLessThan(.5);
        assertThat(score(Block.Kind.LIST_ITEM, text).score()).isGreaterThan(.5);
    }

    @Test
    void saysWhy() {
        assertThat(score(Block.Kind.PARAGRAPH, "Does zinc prevent colds?").reasons())
                .startsWith("-question")
                .contains("+effect");
    }

    @Test
    void everyCueHasAWeight() {
        Set<String> weighted = Lexicon.rows("checkworthy/weights.tsv").stream()
                .map(row -> row.split("\t")[0])
                .collect(Collectors.toSet());
        List<String> without = Lexicon.load("checkworthy/cues.tsv").entries().stream()
                .map(Lexicon.Entry::name)
                .filter(name -> !weighted.contains(name))
                .toList();
        assertThat(without).isEmpty();
    }
}
