package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Assessment;
import io.touchstone.contracts.verdicts.Flag;
import io.touchstone.contracts.verdicts.Label;
import io.touchstone.evidence.precedent.Near;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the table came to.
 *
 * @param balance what decides, with its weight on each side
 * @param uncovered the claim's conditions that no source in scope decides
 * @param precedents the nearest of the reviewed claims that had a say
 */
public record Weighing(
        Label label,
        double confidence,
        List<Flag> flags,
        Reason reason,
        Balance balance,
        List<String> uncovered,
        List<Near> precedents) {

    /** How the label came about. */
    public enum Reason {
        /** The weight of what is in scope decided. */
        WEIGHT,
        /** Some of what the claim names is decided and some is not, or the other way round. */
        PART,
        /** There is support, but not by evidence certain enough for words so strong. */
        TOO_STRONG,
        /** All that takes part is on one side, and not clearly enough to decide by it. */
        ONE_SIDED,
        /** On a combination there is too little, on its one part alone there is enough. */
        PART_OF_COMBINATION,
        /** Animal experiments back it, what was seen in people does not, or nothing decides it there. */
        ANIMALS_ONLY,
        /** Like claims were reviewed and found so, though the words of the sources do not show it by themselves. */
        PRECEDENT,
        /** Sources in scope say something, but weigh too little. */
        TOO_LITTLE,
        /** Sources in scope say nothing on it either way. */
        SILENT,
        /** What was found is about something else. */
        OUT_OF_SCOPE,
        /** Nothing was found at all. */
        NOTHING
    }

    public Weighing {
        flags = List.copyOf(flags);
        uncovered = List.copyOf(uncovered);
        precedents = List.copyOf(precedents);
    }

    /** What decides, on the side of the claim, heaviest first. */
    public List<Assessed> supporting() {
        return balance.supporting();
    }

    /** What decides, against the claim, heaviest first. */
    public List<Assessed> refuting() {
        return balance.refuting();
    }

    /** The passage that counts most on the side that won, or on each side where none did. */
    public List<Assessed> mostTelling() {
        return switch (label) {
            case SUPPORTED -> firstOf(supporting());
            case REFUTED -> firstOf(refuting());
            case CONFLICTING ->
                Stream.concat(firstOf(supporting()).stream(), firstOf(refuting()).stream())
                        .toList();
            case NOT_ENOUGH_EVIDENCE -> List.of();
        };
    }

    private static List<Assessed> firstOf(List<Assessed> side) {
        return side.subList(0, Math.min(1, side.size()));
    }

    /** As the verdict tells of it. */
    public Assessment told(Assessed assessed) {
        return assessed.toAssessment(
                label != Label.NOT_ENOUGH_EVIDENCE && decides(assessed),
                balance.weights().get(assessed));
    }

    /** Whether any passage of this source does. */
    public boolean decides(String recordId) {
        return Stream.concat(supporting().stream(), refuting().stream())
                .anyMatch(a -> a.record().id().equals(recordId));
    }

    public boolean decides(Assessed assessed) {
        return supporting().contains(assessed) || refuting().contains(assessed);
    }
}
