package io.touchstone.evidence.judge;

import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.contracts.verdicts.JudgementRow.Probabilities;
import io.touchstone.contracts.verdicts.PairRow;
import java.util.ArrayList;
import java.util.List;

/** The judge by itself, on pairs of texts. */
public final class Judgements {

    private final StanceJudge judge;

    public Judgements(StanceJudge judge) {
        this.judge = judge;
    }

    /** One row for each pair, under its id, in order. */
    public List<JudgementRow> judge(List<PairRow> rows) {
        List<StanceProbabilities> judged = judge.judge(
                rows.stream().map(row -> new Pair(row.claim(), row.evidence())).toList());
        List<JudgementRow> answers = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            answers.add(answer(rows.get(i).id(), judged.get(i)));
        }
        return answers;
    }

    private static JudgementRow answer(String id, StanceProbabilities stance) {
        return new JudgementRow(
                id,
                switch (stance.stance()) {
                    case SUPPORTS -> Answer.SUPPORTS;
                    case REFUTES -> Answer.REFUTES;
                    case NEUTRAL -> Answer.NOT_ENOUGH_INFO;
                },
                new Probabilities(stance.supports(), stance.refutes(), stance.neutral()));
    }
}
