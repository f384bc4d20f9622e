package io.touchstone.local.evaluate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.contracts.verdicts.JudgementRow.Probabilities;
import io.touchstone.local.evaluate.judge.JudgeFigures.OfPhenomenon;
import io.touchstone.local.evaluate.judge.JudgeFigures.Wrong;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeScoreTest {

    private final JudgeScore score = new JudgeScore();

    private void add(String id, String phenomenon, Answer label, Answer got) {
        score.add(
                new LabelledPair(
                        id,
                        "Tea is hot.",
                        "Tea burns.",
                        label,
                        Optional.of(phenomenon).filter(p -> !p.isEmpty()),
                        Optional.empty()),
                new JudgementRow(
                        id,
                        got,
                        got == Answer.REFUTES ? new Probabilities(.1, .7, .2) : new Probabilities(.9, .05, .05)));
    }

    @Test
    void countsByLabelAndByPhenomenon() {
        add("1", "heat", Answer.SUPPORTS, Answer.SUPPORTS);
        add("2", "heat", Answer.SUPPORTS, Answer.REFUTES);
        add("3", "heat", Answer.REFUTES, Answer.REFUTES);
        add("4", "", Answer.NOT_ENOUGH_INFO, Answer.SUPPORTS);

        JudgeFigures figures = score.figures(1.5);

        assertThat(figures.labels().accuracy()).isEqualTo(.5);
        assertThat(figures.phenomena()).containsExactly(new OfPhenomenon("heat", 3, 2 / 3d, 2 / 3d));
        assertThat(figures.wrong())
                .containsExactly(
                        new Wrong("2", "Tea is hot.", "Tea burns.", Answer.SUPPORTS, Answer.REFUTES, .7),
                        new Wrong("4", "Tea is hot.", "Tea burns.", Answer.NOT_ENOUGH_INFO, Answer.SUPPORTS, .9));
        assertThat(figures.confidence().calibrationError())
                .isCloseTo((2 * Math.abs(.9 - .5) + 2 * Math.abs(.7 - .5)) / 4, within(1e-9));
        assertThat(JudgeText.of(figures))
                .startsWith("4 pairs, judged in 1.5 s.")
                .contains("| heat ");
        assertThat(JudgeText.wrong(figures)).contains("2: expected SUPPORTS, got REFUTES, probability 0.70");
    }

    @Test
    void withoutPhenomenaThereIsNoTableOfThem() {
        add("1", "", Answer.SUPPORTS, Answer.SUPPORTS);

        assertThat(JudgeText.of(score.figures(0))).doesNotContain("phenomenon");
    }
}
