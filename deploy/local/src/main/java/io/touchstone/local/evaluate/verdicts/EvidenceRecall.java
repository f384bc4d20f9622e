package io.touchstone.local.evaluate.verdicts;

import io.touchstone.contracts.verdicts.Assessment;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How much of the evidence that people named for a claim its verdict has. Means over the claims for which any was named. */
final class EvidenceRecall {

    private int claims;
    private double shown;
    private double decisive;
    private int anyShown;

    void add(Set<String> named, List<Assessment> assessments) {
        if (named.isEmpty()) {
            return;
        }
        claims++;
        double share = share(named, assessments, assessment -> true);
        shown += share;
        anyShown += share > 0 ? 1 : 0;
        decisive += share(named, assessments, Assessment::decisive);
    }

    private static double share(Set<String> named, List<Assessment> assessments, Predicate<Assessment> counts) {
        return assessments.stream()
                        .filter(counts)
                        .map(Assessment::id)
                        .distinct()
                        .filter(named::contains)
                        .count()
                / (double) named.size();
    }

    VerdictFigures.Evidence figures() {
        return new VerdictFigures.Evidence(claims, mean(shown), mean(decisive), mean(anyShown));
    }

    private double mean(double sum) {
        return claims == 0 ? Double.NaN : sum / claims;
    }
}
