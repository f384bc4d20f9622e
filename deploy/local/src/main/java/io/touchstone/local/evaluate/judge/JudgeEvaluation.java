package io.touchstone.local.evaluate.judge;

import io.touchstone.contracts.verdicts.JudgementRow;
import io.touchstone.contracts.verdicts.PairRow;
import io.touchstone.local.client.Api;
import io.touchstone.local.console.Progress;
import io.touchstone.local.evaluate.Questions;
import java.util.List;

/** Has labelled pairs judged and compares. Nothing is stored. */
public final class JudgeEvaluation {

    private static final Questions QUESTIONS = new Questions("v1/judgements", 64, "Judging pairs");

    private JudgeEvaluation() {}

    public static JudgeFigures run(Api api, List<LabelledPair> pairs, Progress progress) throws InterruptedException {
        long start = System.nanoTime();
        List<JudgementRow> judged = QUESTIONS.ask(
                api,
                pairs.stream()
                        .map(pair -> new PairRow(pair.id(), pair.claim(), pair.evidence()))
                        .toList(),
                row -> "pair " + row.id(),
                JudgementRow.class,
                progress);
        double seconds = (System.nanoTime() - start) / 1e9;
        JudgeScore score = new JudgeScore();
        for (int i = 0; i < pairs.size(); i++) {
            score.add(pairs.get(i), judged.get(i));
        }
        return score.figures(seconds);
    }
}
