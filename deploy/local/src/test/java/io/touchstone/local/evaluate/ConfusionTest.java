package io.touchstone.local.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    /** Three supported, of which one is taken for refuted; one refuted, found; one neutral, taken for supported. */
    private static Confusion<Answer> five() {
        Confusion<Answer> confusion = new Confusion<>(Answer.class);
        confusion.add(Answer.SUPPORTS, Answer.SUPPORTS);
        confusion.add(Answer.SUPPORTS, Answer.SUPPORTS);
        confusion.add(Answer.SUPPORTS, Answer.REFUTES);
        confusion.add(Answer.REFUTES, Answer.REFUTES);
        confusion.add(Answer.NOT_ENOUGH_INFO, Answer.SUPPORTS);
        return confusion;
    }

    @Test
    void countsEachLabel() {
        assertThat(five().of(Answer.SUPPORTS)).isEqualTo(new Agreement(2, 1, 1));
        assertThat(five().of(Answer.REFUTES)).isEqualTo(new Agreement(1, 1, 0));
        assertThat(five().of(Answer.NOT_ENOUGH_INFO)).isEqualTo(new Agreement(0, 0, 1));
        assertThat(five().count(Answer.SUPPORTS, Answer.REFUTES)).isEqualTo(1);
    }

    @Test
    void macroF1IsTheMeanOverAllLabels() {
        assertThat(five().accuracy()).isEqualTo(.6);
        assertThat(five().macroF1()).isCloseTo((2 / 3d + 2 / 3d + 0) / 3, within(1e-9));
    }

    @Test
    void theCommonestLabelSaidToAllIsTheBaseline() {
        LabelFigures figures = LabelFigures.of(five());

        assertThat(figures.baseline().label()).isEqualTo("SUPPORTS");
        assertThat(figures.baseline().accuracy()).isEqualTo(.6);
        assertThat(figures.baseline().macroF1()).isCloseTo(.75 / 3, within(1e-9));
    }

    @Test
    void ofLabelsAsCommonTheFirstIsTheBaseline() {
        Confusion<Answer> confusion = new Confusion<>(Answer.class);
        confusion.add(Answer.NOT_ENOUGH_INFO, Answer.REFUTES);
        confusion.add(Answer.REFUTES, Answer.REFUTES);

        assertThat(confusion.commonest()).isEqualTo(Answer.REFUTES);
    }

    @Test
    void aLabelThatIsNeverGotHasNoPrecision() {
        assertThat(five().of(Answer.NOT_ENOUGH_INFO).precision()).isNaN();
        assertThat(LabelFigures.of(five()).tables())
                .contains("| NOT_ENOUGH_INFO |         - |   .000 | .000 |    1 |")
                .contains("| SUPPORTS           |        2 |       1 |               0 |");
    }

    @Test
    void nothingHasNoFigure() {
        assertThat(new Confusion<>(Answer.class).accuracy()).isNaN();
        assertThat(new Confusion<>(Answer.class).macroF1()).isNaN();
    }
}
