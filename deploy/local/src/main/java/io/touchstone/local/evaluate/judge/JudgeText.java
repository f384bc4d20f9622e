package io.touchstone.local.evaluate.judge;

import io.touchstone.local.evaluate.Table;
import io.touchstone.local.evaluate.judge.JudgeFigures.OfPhenomenon;
import io.touchstone.local.evaluate.judge.JudgeFigures.Wrong;
import java.util.Locale;

/** The figures of the judge in words and tables: Markdown. */
public final class JudgeText {

    private JudgeText() {}

    public static String of(JudgeFigures figures) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%d pairs, judged in %.1f s. What simpler methods reach (words alone, similarity alone):"
                        + " evidence-service/training/judge/evaluate.py --baselines.%n%n",
                figures.pairs(),
                figures.seconds()));
        out.append(figures.labels().tables());
        if (!figures.phenomena().isEmpty()) {
            Table table = new Table("phenomenon", "accuracy", "always its commonest", "pairs");
            for (OfPhenomenon one : figures.phenomena()) {
                table.row(
                        one.phenomenon(),
                        Table.figure(one.accuracy()),
                        Table.figure(one.always()),
                        String.valueOf(one.pairs()));
            }
            out.append('\n').append(table);
        }
        out.append('\n').append(figures.confidence().tables("judgements"));
        return out.toString();
    }

    /** The pairs that were judged otherwise. */
    public static String wrong(JudgeFigures figures) {
        StringBuilder out = new StringBuilder();
        for (Wrong row : figures.wrong()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%n%s: expected %s, got %s, probability %.2f%n  Claim:   %s%n  Passage: %s%n",
                    row.id(),
                    row.expected(),
                    row.got(),
                    row.probability(),
                    row.claim(),
                    row.evidence()));
        }
        return out.toString();
    }
}
