package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Stance;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts sources on the scale: which take part, and how much each weighs for this kind of statement. */
final class Scale {

    private final WeighingTable table;
    private final Assertion assertion;

    Scale(WeighingTable table, Assertion assertion) {
        this.table = table;
        this.assertion = assertion;
    }

    Balance weigh(List<Assessed> all, Predicate<Assessed> admitted) {
        List<Assessed> taken =
                all.stream().filter(admitted).filter(this::speaks).toList();
        double nearest = taken.stream().mapToDouble(Assessed::similarity).max().orElse(0);
        List<Weighed> weighed = taken.stream()
                .map(a -> new Weighed(a, weight(a, nearest)))
                .filter(w -> w.weight() > 0)
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(w -> w.source().record().id()))
                .toList();
        List<Weighed> supporting = side(weighed, Stance.SUPPORTS);
        List<Weighed> refuting = side(weighed, Stance.REFUTES);
        // That something is not on one list says nothing once another source says so in words.
        boolean saidFor = supporting.stream().anyMatch(w -> !w.source().byOmission());
        boolean saidAgainst = refuting.stream().anyMatch(w -> !w.source().byOmission());
        supporting = saidAgainst ? inWords(supporting) : supporting;
        refuting = saidFor ? inWords(refuting) : refuting;
        return new Balance(
                sources(supporting),
                sources(refuting),
                sum(supporting),
                sum(refuting),
                Stream.concat(supporting.stream(), refuting.stream())
                        .collect(Collectors.toMap(Weighed::source, Weighed::weight)));
    }

    private record Weighed(Assessed source, double weight) {}

    private boolean speaks(Assessed assessed) {
        return assessed.stance() != Stance.NEUTRAL
                && assessed.probability() >= table.line(assessed.scope().unspoken() ? "unspoken" : "stance");
    }

    private static List<Weighed> side(List<Weighed> all, Stance stance) {
        return all.stream().filter(w -> w.source().stance() == stance).toList();
    }

    private static List<Weighed> inWords(List<Weighed> side) {
        return side.stream().filter(w -> !w.source().byOmission()).toList();
    }

    /** Those that make a difference: what weighs little beside the heaviest is counted, and not named. */
    private List<Assessed> sources(List<Weighed> side) {
        double heaviest = side.isEmpty() ? 0 : side.getFirst().weight();
        return side.stream()
                .filter(w -> w.weight() >= table.line("named") * heaviest)
                .map(Weighed::source)
                .toList();
    }

    private static double sum(List<Weighed> side) {
        return side.stream().mapToDouble(Weighed::weight).sum();
    }

    /**
     * Quality times how sure the stance is, less for what is further from the claim than the nearest: of a study or a record
     * that is told of, the passage that tells the same counts, and not all that is like it.
     */
    private double weight(Assessed assessed, double nearest) {
        boolean general = assertion == Assertion.GENERAL;
        double directness = assessed.scope().unspoken() ? table.directness("unspoken") : 1;
        double least = table.line("stance-floor");
        double sure = Math.max(0, (assessed.probability() - least) / (1 - least));
        double distance = nearest - assessed.similarity();
        double near = Math.exp(-distance * table.line(general ? "nearness-general" : "nearness-particular"));
        return quality(assessed) * directness * sure * near;
    }

    /** What a source counts by its kind, certainty and size, and where something is on record or not, by that. */
    private double quality(Assessed assessed) {
        double quality = table.weight(assessed.record());
        return assertion == Assertion.GENERAL || quality == 0
                ? quality
                : Math.max(quality, table.recordWeight(assessed.record()));
    }
}
