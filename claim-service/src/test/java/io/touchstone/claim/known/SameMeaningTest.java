package io.touchstone.claim.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.claim.known.Sameness.Different;
import io.touchstone.contracts.claims.Frame.Direction;
import io.touchstone.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameMeaningTest {

    private static final SameMeaning MEANING = new SameMeaning(Vocabulary.load());

    private static Sameness compare(String one, String other) {
        return MEANING.compare(Pairs.claim(one), Pairs.claim(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Probiotics ease bloating. | Bloating is relieved by probiotics.",
                "The usual dose is 250 mg. | The usual dose is 0.25 g.",
                "In women, iron reduces fatigue. | Iron reduces fatigue in women.",
                "Nausea is a side effect of liraglutide. | Liraglutide causes nausea.",
                "Some patients notice dry mouth and headache. | Some people notice headache and dry mouth.",
                "The mask isn't FDA approved. | The mask has not been approved by the FDA.",
                "The laser does not work for scars. | The laser is ineffective for scars."
            })
    void sayTheSame(String one, String other) {
        assertThat(compare(one, other)).isEqualTo(new Sameness.Same());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIRECTION | Zinc does not shorten colds. | Zinc shortens colds.",
                "NEGATION  | The syrup does not taste bitter. | The syrup tastes bitter.",
                "NEGATION  | The gel does not dry the skin but dries the hair. | The gel dries the skin but does not dry the hair.",
                "QUANTITY  | The pill works in 40% of men. | The pill works in 45% of men.",
                "QUANTITY  | Take 5 mg before bed. | Take 5 g before bed.",
                "WORD      | Zorvexa clears eczema. | Melbiro clears eczema.",
                "INTERVENTION | Atorvastatin lowers cholesterol. | Simvastatin lowers cholesterol.",
                "INTERVENTION | Ketamine relieves depression. | Esketamine relieves depression.",
                "WORD      | The implant is sold in Japan. | The implant is sold in Brazil.",
                "WORD      | Creatine is safe for adults. | Creatine is safe for children.",
                "WORD      | Massage eases neck pain. | Massage eases shoulder pain.",
                "WORD      | Vitamin E cures eczema. | Vitamin E relieves eczema.",
                "HEDGE     | Garlic lowers cholesterol. | Garlic may lower cholesterol.",
                "DEGREE    | All tablets contain zinc. | Only tablets contain zinc.",
                "DEGREE    | Take it before meals. | Take it after meals.",
                "DEGREE    | It works with surgery. | It works without surgery.",
                "DEGREE    | Up to 60% of users relapse. | 60% of users relapse.",
                "ROLE      | Anxiety causes insomnia. | Insomnia causes anxiety.",
                "COMPARATOR | Rinsing works better than brushing. | Brushing works better than rinsing.",
                "COMPARATOR | Patients switched from warfarin to apixaban. | Patients switched from apixaban to warfarin.",
                "DIRECTION | The patch is licensed for migraine. | The patch is rejected for migraine."
            })
    void differ(String in, String one, String other) {
        assertThat(compare(one, other))
                .isInstanceOfSatisfying(
                        Different.class, d -> assertThat(d.difference()).isEqualTo(Difference.valueOf(in)));
        assertThat(compare(other, one).isSame()).isFalse();
    }

    @Test
    void noPairOfOursThatDiffersIsFoundTheSame() {
        List<Pairs.Pair> wrong = Pairs.all().stream()
                .filter(pair -> !pair.same())
                .filter(pair -> MEANING.compare(pair.one(), pair.other()).isSame())
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void theKeyIsEqualForAllThatSayTheSame() {
        for (Pairs.Pair pair : Pairs.all()) {
            boolean equal = MEANING.key(pair.one()).equals(MEANING.key(pair.other()));
            boolean contradict = SameMeaning.contradict(
                    pair.one().frame().direction(), pair.other().frame().direction());
            assertThat(equal && !contradict)
                    .as(pair.toString())
                    .isEqualTo(MEANING.compare(pair.one(), pair.other()).isSame());
        }
    }

    @Test
    void aDifferenceIsExplained() {
        assertThat(compare("Massage eases neck pain.", "Massage eases shoulder pain."))
                .isEqualTo(new Different(Difference.WORD, "neck against shoulder"));
        assertThat(compare("Kelp is rich in iodine.", "Kelp is very rich in iodine."))
                .isEqualTo(new Different(Difference.WORD, "nothing against very"));
    }

    @Test
    void onlyOppositeDirectionsContradict() {
        assertThat(SameMeaning.contradict(Direction.IMPROVES, Direction.WORSENS))
                .isTrue();
        assertThat(SameMeaning.contradict(Direction.APPROVED_FOR, Direction.NOT_APPROVED_FOR))
                .isTrue();
        assertThat(SameMeaning.contradict(Direction.IMPROVES, Direction.UNSTATED))
                .isFalse();
        assertThat(SameMeaning.contradict(Direction.IMPROVES, Direction.IMPROVES))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "reduces,reduced",
        "reducing,reduce",
        "studies,study",
        "stopped,stop",
        "injections,injection",
        "approaches,approach",
        "controlled,control"
    })
    void inflectionMakesNoDifference(String one, String other) {
        assertThat(Wordform.of(one)).isEqualTo(Wordform.of(other));
    }

    @ParameterizedTest
    @CsvSource({"generic,general", "rats,rates", "virus,viral", "organ,organic", "immunity,immunization", "need,needle"
    })
    void otherWordsStayApart(String one, String other) {
        assertThat(Wordform.of(one)).isNotEqualTo(Wordform.of(other));
    }
}
