package io.touchstone.local.evaluate.verdicts;

import io.touchstone.contracts.verdicts.Method;
import io.touchstone.local.evaluate.LabelFigures.OfLabel;
import io.touchstone.local.evaluate.Table;
import io.touchstone.local.evaluate.verdicts.VerdictFigures.Wrong;
import java.util.Locale;

/** The figures of verdicts in words and tables: Markdown. */
public final class VerdictsText {

    /** Of the library's digest: enough to tell two apart. */
    private static final int DIGITS = 12;

    private VerdictsText() {}

    public static String of(VerdictFigures figures) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%d claims against %s. Left out: %d rows without a verdict, %d arguable.%n",
                figures.claims(),
                figures.library(),
                figures.withoutVerdict(),
                figures.arguable()));
        Method method = figures.method();
        if (method != null) {
            out.append(method(method));
        }
        out.append('\n').append(figures.labels().tables());
        out.append('\n').append(figures.confidence().tables("verdicts"));
        VerdictFigures.Evidence evidence = figures.evidence();
        if (evidence.claims() > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    "%nOf the sources named for a claim %s are shown and %s decide (means over %d claims); at least one"
                            + " is shown for %s of the claims.%n",
                    Table.figure(evidence.shown()),
                    Table.figure(evidence.decisive()),
                    evidence.claims(),
                    Table.figure(evidence.any())));
        }
        if (!figures.flags().isEmpty()) {
            out.append('\n').append(flags(figures));
        }
        return out.toString();
    }

    /** The versions that verdicts were reached with. */
    public static String method(Method method) {
        return String.format(
                Locale.ROOT,
                "Retriever `%s`, judge `%s`, table `%s`, library `%s`.%n",
                method.retriever(),
                method.judge(),
                method.table(),
                method.library().substring(0, Math.min(DIGITS, method.library().length())));
    }

    /** The verdicts that differ. */
    public static String wrong(VerdictFigures figures) {
        StringBuilder out = new StringBuilder();
        for (Wrong row : figures.wrong()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%n%s: expected %s, got %s, confidence %.2f%n  Claim: %s%n  Why:   %s%n",
                    row.id(),
                    row.expected(),
                    row.got(),
                    row.confidence(),
                    row.claim(),
                    row.why()));
        }
        return out.toString();
    }

    private static Table flags(VerdictFigures figures) {
        Table table = new Table("flag", "precision", "recall", "F1", "rows");
        for (OfLabel flag : figures.flags()) {
            table.row(
                    flag.label(),
                    Table.figure(flag.precision()),
                    Table.figure(flag.recall()),
                    Table.figure(flag.f1()),
                    String.valueOf(flag.rows()));
        }
        return table;
    }
}
