package io.touchstone.local.evaluate.judge;

import io.touchstone.contracts.verdicts.JudgementRow.Answer;
import io.touchstone.local.evaluate.ConfidenceFigures;
import io.touchstone.local.evaluate.LabelFigures;
import java.util.List;

/**
 * How far the judge agrees with labels.
 *
 * @param seconds that judging took, with the way there and back
 * @param confidence what the probability of the stance it chose is worth
 */
public record JudgeFigures(
        int pairs,
        double seconds,
        LabelFigures labels,
        ConfidenceFigures confidence,
        List<OfPhenomenon> phenomena,
        List<Wrong> wrong) {

    /** The pairs of one phenomenon. */
    public record OfPhenomenon(String phenomenon, int pairs, double accuracy, double always) {}

    /** A pair that was judged otherwise. */
    public record Wrong(String id, String claim, String evidence, Answer expected, Answer got, double probability) {}

    public JudgeFigures {
        phenomena = List.copyOf(phenomena);
        wrong = List.copyOf(wrong);
    }
}
