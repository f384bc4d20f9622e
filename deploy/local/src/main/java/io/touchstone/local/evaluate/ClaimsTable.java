package io.touchstone.local.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of an evaluation of claims as Markdown. */
public final class ClaimsTable {

    private record Line(String name, ToDoubleFunction<ClaimsScore> figure) {}

    private static final List<Line> LINES = List.of(
            new Line("check-worthiness, precision", ClaimsScore::precision),
            new Line("check-worthiness, recall", ClaimsScore::recall),
            new Line("**check-worthiness, F1**", ClaimsScore::f1),
            new Line("**type, accuracy**", ClaimsScore::typeAccuracy),
            new Line("**hedge, accuracy**", ClaimsScore::hedgeAccuracy),
            new Line("claims that stand alone", ClaimsScore::standAlone),
            new Line("compound sentences split as labelled", ClaimsScore::splitAsLabelled),
            new Line("other sentences split", ClaimsScore::splitWrongly));

    private ClaimsTable() {}

    public static String markdown(ClaimsEvaluation evaluation) {
        StringBuilder out = new StringBuilder();
        out.append("| | without borderline | all |\n|---|---|---|\n");
        row(
                out,
                "sentences worth checking",
                String.valueOf(evaluation.clear().worthy()),
                String.valueOf(evaluation.withArguable().worthy()));
        for (Line line : LINES) {
            row(
                    out,
                    line.name(),
                    Table.figure(line.figure().applyAsDouble(evaluation.clear())),
                    Table.figure(line.figure().applyAsDouble(evaluation.withArguable())));
        }
        out.append(String.format(
                Locale.ROOT,
                "%nCheck-worthiness as a probability over %d sentences: average precision %s, calibration error %s.%n",
                evaluation.calibration().size(),
                Table.figure(evaluation.calibration().averagePrecision()),
                Table.figure(evaluation.calibration().error())));
        out.append(String.format(
                Locale.ROOT,
                "Mentions with exact positions: %d of %d. Compound sentences: %d. Articles: %d. Extractor: `%s`.%n",
                evaluation.exact(),
                evaluation.mentions(),
                evaluation.withArguable().compound(),
                evaluation.articles(),
                evaluation.extractor()));
        return out.toString();
    }

    private static void row(StringBuilder out, String name, String clear, String all) {
        out.append("| ")
                .append(name)
                .append(" | ")
                .append(clear)
                .append(" | ")
                .append(all)
                .append(" |\n");
    }
}
