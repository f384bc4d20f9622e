package io.touchstone.local.evaluate.scifact;

import io.touchstone.local.evaluate.Table;
import io.touchstone.local.evaluate.scifact.ScifactFigures.Abstracts;
import io.touchstone.local.evaluate.verdicts.VerdictsText;
import java.util.Locale;

/** The figures on SciFact in words and tables: Markdown. */
public final class ScifactText {

    private ScifactText() {}

    public static String of(ScifactFigures figures) {
        Table abstracts = new Table("abstracts", "precision", "recall", "F1", "right", "predicted", "in the evidence");
        row(abstracts, "right label", figures.label());
        row(abstracts, "right label and a whole rationale", figures.rationale());
        row(abstracts, "right label and a sentence of a rationale", figures.sentence());
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT, "%d claims of SciFact against %d abstracts.%n", figures.claims(), figures.corpus()));
        if (figures.method() != null) {
            out.append(VerdictsText.method(figures.method()));
        }
        out.append('\n').append(abstracts);
        out.append(String.format(
                Locale.ROOT,
                "%nFor comparison: F1 .725 by label alone is the best published figure we know of, a large model's, on"
                        + " the test set.%nOf the abstracts in the evidence %s are shown. Whole claims (%d verdicts of"
                        + " CONFLICTING count as NOT_ENOUGH_INFO):%n",
                Table.figure(figures.shown()),
                figures.conflicting()));
        out.append('\n').append(figures.labels().tables());
        out.append('\n').append(figures.confidence().tables("verdicts"));
        return out.toString();
    }

    private static void row(Table table, String name, Abstracts figures) {
        table.row(
                name,
                Table.figure(figures.precision()),
                Table.figure(figures.recall()),
                Table.figure(figures.f1()),
                String.valueOf(figures.right()),
                String.valueOf(figures.predicted()),
                String.valueOf(figures.gold()));
    }
}
