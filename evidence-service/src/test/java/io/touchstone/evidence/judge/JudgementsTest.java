package io.touchstone.evidence.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.contracts.verdicts.JudgementRow.Probabilities;
import io.touchstone.contracts.verdicts.PairRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementsTest {

    private final List<Pair> asked = new ArrayList<>();

    private final Judgements judgements = new Judgements(new StanceJudge() {
        @Override
        public String name() {
            return "by length";
        }

        @Override
        public List<StanceProbabilities> judge(List<Pair> pairs) {
            asked.addAll(pairs);
            return pairs.stream()
                    .map(p -> StanceProbabilities.of(p.passage().length() > 3 ? 0.9 : 0.1, 0.25))
                    .toList();
        }
    });

    @Test
    void theTwoTextsAndNothingElseAreJudged() {
        List<JudgementRow> rows = judgements.judge(
                List.of(new PairRow("b", "Zinc helps.", "Much text."), new PairRow("a", "Zinc helps.", "No.")));

        assertThat(asked).containsExactly(new Pair("Zinc helps.", "Much text."), new Pair("Zinc helps.", "No."));
        assertThat(rows).extracting(JudgementRow::id).containsExactly("b", "a");
        assertThat(rows).extracting(JudgementRow::stance).containsExactly(Answer.REFUTES, Answer.NOT_ENOUGH_INFO);
        Probabilities first = rows.getFirst().probabilities();
        assertThat(first.supports()).isLessThan(first.refutes());
    }

    @Test
    void noPairsNoAnswers() {
        assertThat(judgements.judge(List.of())).isEmpty();
    }
}
