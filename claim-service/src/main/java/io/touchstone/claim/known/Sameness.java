package io.touchstone.claim.known;

/** Whether two claims say the same. */
public sealed interface Sameness {

    /** They do. */
    record Same() implements Sameness {}

    /**
     * They do not.
     *
     * @param detail what the one has and the other has not, in words
     */
    record Different(Difference difference, String detail) implements Sameness {}

    default boolean isSame() {
        return this instanceof Same;
    }
}
