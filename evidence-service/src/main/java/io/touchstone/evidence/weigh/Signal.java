package io.touchstone.evidence.weigh;

import io.touchstone.contracts.verdicts.Label;
import java.util.Locale;
import java.util.Map;

/**
 * One of the numbers that labels are scored by; its name in the table is in lower case with hyphens. FOR and AGAINST are the two
 * sides; probabilities are those of a stance, 0 to 1.
 */
enum Signal {
    /** Always 1. */
    CONSTANT,
    /** The highest probability among the sources that may decide and are in scope, however low. */
    LIKELIEST_FOR,
    LIKELIEST_AGAINST,
    /** The lower of these two. */
    LIKELIEST_OF_BOTH,
    /** Logarithm of 1 plus the weight of those that take part. */
    WEIGHT_FOR,
    WEIGHT_AGAINST,
    /** How one-sided the weight of those that take part is, -1 to 1. */
    BALANCE,
    /** The highest probability, where each counts less the further it is from the nearest passage. */
    NEAREST_FOR,
    NEAREST_AGAINST,
    /** The highest probability among what is on one part of a combination alone; 0 where the claim itself is backed. */
    PART_FOR,
    /** The highest probability among what was seen in animals or cells; 0 where the claim is backed in people. */
    ANIMALS_FOR,
    /** How strong the words are: one of the four is 1. */
    WORDS_ABSOLUTE,
    WORDS_PLAIN,
    WORDS_HEDGED,
    WORDS_OPEN,
    /** What kind of statement it is: one of the three is 1. */
    STATES_GENERAL,
    STATES_FINDING,
    STATES_RECORD,
    /** 1 where it is for several conditions. */
    SEVERAL_CONDITIONS,
    /** Share of these on which nothing takes part. */
    CONDITIONS_UNCOVERED,
    /** How much likelier than by chance the label is among like claims that were reviewed; 0 where there are none. */
    REVIEWED_SUPPORTED,
    REVIEWED_REFUTED,
    REVIEWED_CONFLICTING,
    REVIEWED_NOT_ENOUGH_EVIDENCE;

    /** Those of reviewed claims, each with the label it is of. */
    static final Map<Label, Signal> REVIEWED = Map.of(
            Label.SUPPORTED, REVIEWED_SUPPORTED,
            Label.REFUTED, REVIEWED_REFUTED,
            Label.CONFLICTING, REVIEWED_CONFLICTING,
            Label.NOT_ENOUGH_EVIDENCE, REVIEWED_NOT_ENOUGH_EVIDENCE);

    String rowName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
