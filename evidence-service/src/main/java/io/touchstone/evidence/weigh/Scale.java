package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Stance;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Puts sources on the scale: which take part, and how much each weighs for this kind of statement. */
final class Scale {

    private final WeighingTable table;
    private final Assertion assertion;

    Scale(WeighingTable table, Assertion assertion) {
        this.table = table;
        this.assertion = assertion;
    }

    Balance weigh(List<Assessed> all, Predicate<Assessed> admitted) {
        List<Assessed> taken = all.stream().filter(admitted).toList();
        List<Assessed> supporting = side(taken, Stance.SUPPORTS);
        // That something is not on a list says nothing once another list has it.
        List<Assessed> refuting = side(taken, Stance.REFUTES).stream()
                .filter(a -> supporting.isEmpty() || !a.byOmission())
                .toList();
        return new Balance(supporting, refuting, sum(supporting), sum(refuting));
    }

    private List<Assessed> side(List<Assessed> all, Stance stance) {
        return all.stream()
                .filter(a -> a.stance() == stance)
                .filter(a -> a.probability() >= table.line(a.scope().unspoken() ? "unspoken" : "stance"))
                .filter(a -> weight(a) > 0)
                .sorted(Comparator.comparingDouble((Assessed a) -> weight(a))
                        .reversed()
                        .thenComparing(a -> a.record().id()))
                .toList();
    }

    private double sum(List<Assessed> side) {
        return side.stream().mapToDouble(this::weight).sum();
    }

    private double weight(Assessed assessed) {
        double quality = table.weight(assessed.record());
        double weight =
                assertion == Assertion.GENERAL ? quality : Math.max(quality, table.recordWeight(assessed.record()));
        double directness = assessed.scope().unspoken() ? table.directness("unspoken") : 1;
        return weight * directness * assessed.probability();
    }
}
