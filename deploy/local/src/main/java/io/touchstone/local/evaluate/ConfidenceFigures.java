package io.touchstone.local.evaluate;

import io.touchstone.local.evaluate.Calibration.Bin;
import io.touchstone.local.evaluate.RiskCoverage.Point;
import java.util.List;
import java.util.Locale;

/**
 * What stated confidence is worth, as figures.
 *
 * @param calibrationError expected calibration error over ten bins
 * @param reliability the bins
 * @param area under the curve of risk and coverage
 * @param areaOfNoUse what that area would be if confidence said nothing
 * @param curve at each confidence that occurs
 * @param confident answers with confidence 0.8 or more
 * @param confidentWrong how many of these are wrong
 */
public record ConfidenceFigures(
        double calibrationError,
        double brier,
        List<Bin> reliability,
        double area,
        double areaOfNoUse,
        List<Point> curve,
        int confident,
        int confidentWrong) {

    private static final double CONFIDENT = 0.8;
    private static final int STEPS = 10;

    /** An answer: how sure it was said to be, and whether it is right. */
    public record Stated(double confidence, boolean right) {}

    public ConfidenceFigures {
        reliability = List.copyOf(reliability);
        curve = List.copyOf(curve);
    }

    public static ConfidenceFigures of(List<Stated> answers) {
        Calibration calibration = new Calibration();
        RiskCoverage coverage = new RiskCoverage();
        for (Stated answer : answers) {
            calibration.add(answer.confidence(), answer.right());
            coverage.add(answer.confidence(), answer.right());
        }
        List<Stated> confident =
                answers.stream().filter(a -> a.confidence() >= CONFIDENT).toList();
        int wrong = (int) answers.stream().filter(a -> !a.right()).count();
        return new ConfidenceFigures(
                calibration.error(),
                calibration.brier(),
                calibration.bins(),
                coverage.area(),
                Share.of(wrong, answers.size()),
                coverage.points(),
                confident.size(),
                (int) confident.stream().filter(a -> !a.right()).count());
    }

    /**
     * The figures as tables.
     *
     * @param things what the answers are, in the plural
     */
    public String tables(String things) {
        Table bins = new Table("confidence", things, "stated, mean", "right");
        for (Bin bin : reliability) {
            bins.row(
                    String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
                    String.valueOf(bin.cases()),
                    Table.figure(bin.stated()),
                    Table.figure(bin.truth()));
        }
        Table coverage = new Table("counted from confidence", things, "coverage", "accuracy");
        for (int step = STEPS - 1; step >= 0; step--) {
            Point point = from(step / (double) STEPS);
            if (point.answers() > 0) {
                coverage.row(
                        String.format(Locale.ROOT, "%.1f", point.confidence()),
                        String.valueOf(point.answers()),
                        Table.figure(point.coverage()),
                        Table.figure(point.accuracy()));
            }
            if (point.answers() == answers()) {
                break;
            }
        }
        return bins
                + "\n"
                + coverage
                + String.format(
                        Locale.ROOT,
                        "%nCalibration error %s, Brier score %s. Area under risk and coverage %s (less is better; %s if"
                                + " confidence said nothing).%nOf %d %s with confidence 0.8 or more %d %s wrong.%n",
                        Table.figure(calibrationError),
                        Table.figure(brier),
                        Table.figure(area),
                        Table.figure(areaOfNoUse),
                        confident,
                        things,
                        confidentWrong,
                        confidentWrong == 1 ? "is" : "are");
    }

    private int answers() {
        return curve.isEmpty() ? 0 : curve.getLast().answers();
    }

    /** The curve between its points: what the next greater confidence that occurs leaves. */
    private Point from(double confidence) {
        return curve.stream()
                .filter(point -> point.confidence() >= confidence)
                .reduce((first, last) -> last)
                .map(point -> new Point(confidence, point.answers(), point.coverage(), point.accuracy()))
                .orElse(new Point(confidence, 0, 0, Double.NaN));
    }
}
