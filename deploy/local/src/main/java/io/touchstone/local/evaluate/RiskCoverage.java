package io.touchstone.local.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much better answers get when those of little confidence are left out (El-Yaniv and Wiener 2010). Answers of the
 * same confidence stay together: no threshold tells them apart.
 */
public final class RiskCoverage {

    /**
     * What is left from a confidence upward.
     *
     * @param confidence the least that counts
     * @param answers how many there are
     * @param coverage their share of all
     * @param accuracy the share of them that is right
     */
    public record Point(double confidence, int answers, double coverage, double accuracy) {}

    private record Answer(double confidence, boolean right) {}

    private final List<Answer> answers = new ArrayList<>();

    public void add(double confidence, boolean right) {
        answers.add(new Answer(confidence, right));
    }

    /** At each confidence that occurs, from the greatest. */
    public List<Point> points() {
        return answers.stream()
                .map(Answer::confidence)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(this::from)
                .toList();
    }

    /** From a confidence upward. */
    public Point from(double confidence) {
        int kept = 0;
        int right = 0;
        for (Answer answer : answers) {
            if (answer.confidence() >= confidence) {
                kept++;
                right += answer.right() ? 1 : 0;
            }
        }
        return new Point(confidence, kept, Share.of(kept, answers.size()), Share.of(right, kept));
    }

    /**
     * The area under the curve of risk and coverage: the mean, over all numbers of answers kept, of the share that is wrong
     * (Geifman et al. 2019). Among answers of the same confidence, what any order of them gives on average. Less is
     * better; a confidence that says nothing gives the share that is wrong of all.
     */
    public double area() {
        double sum = 0;
        int kept = 0;
        double wrong = 0;
        for (Point point : points()) {
            double wrongThen = point.answers() * (1 - point.accuracy());
            double each = (wrongThen - wrong) / (point.answers() - kept);
            while (kept < point.answers()) {
                kept++;
                wrong += each;
                sum += wrong / kept;
            }
        }
        return answers.isEmpty() ? Double.NaN : sum / answers.size();
    }
}
