package io.touchstone.evidence.judge;

import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.contracts.verdicts.JudgementRow.Probabilities;
import io.touchstone.contracts.verdicts.PairRow;
import io.touchstone.encoder.SentenceEncoder;
import io.touchstone.encoder.Vectors;
import java.util.ArrayList;
import java.util.List;

/** The judge by itself, on pairs of texts. */
public final class Judgements {

    private final StanceJudge judge;
    private final SentenceEncoder encoder;

    public Judgements(StanceJudge judge, SentenceEncoder encoder) {
        this.judge = judge;
        this.encoder = encoder;
    }

    /** One row for each pair, under its id, in order. */
    public List<JudgementRow> judge(List<PairRow> rows) {
        List<float[]> claims = encoder.queries(rows.stream().map(PairRow::claim).toList());
        List<float[]> passages =
                encoder.queries(rows.stream().map(PairRow::evidence).toList());
        List<Pair> pairs = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            double similarity = Vectors.dot(claims.get(i), passages.get(i));
            pairs.add(new Pair(rows.get(i).claim(), rows.get(i).evidence(), "", similarity));
        }
        List<StanceProbabilities> judged = judge.judge(pairs);
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
