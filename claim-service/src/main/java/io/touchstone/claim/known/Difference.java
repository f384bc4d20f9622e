package io.touchstone.claim.known;

/** In what two claims differ. */
public enum Difference {
    /** How sure the claim is said to be. */
    HEDGE,
    /** What is done or given. */
    INTERVENTION,
    /** What is done, approval included. */
    DIRECTION,
    /** How it is given. */
    ROUTE,
    /** Numbers with their units; the same amount in another unit is none. */
    QUANTITY,
    /** What is denied. */
    NEGATION,
    /** How many, how often, how much: all and some, always and rarely, more and less. */
    DEGREE,
    /** What it is compared with. */
    COMPARATOR,
    /** Who or what does it: "A causes B" and "B causes A" have the same words. */
    ROLE,
    /** Any other word that the one has and the other lacks: a condition, a brand, an organ, a country, people. */
    WORD
}
